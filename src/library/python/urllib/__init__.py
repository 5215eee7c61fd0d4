# Addresses of resources: see `urllib.parse`. There is no network to ask.
