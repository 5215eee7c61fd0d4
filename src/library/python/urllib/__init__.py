# Addresses of resources, and what they stand for.
