# Something that cannot be assigned to.

1 = x
