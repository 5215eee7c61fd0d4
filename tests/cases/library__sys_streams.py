# The standard streams as objects.
import sys

print(sys.stdin, sys.stdout, sys.stderr, sep="\n")
print(sys.stdin.read(), list(sys.stdin), repr(sys.stdin.readline()), sys.stdin.readlines())
print(sys.stdin.name, sys.stdin.mode, sys.stdin.isatty(), sys.stdin.fileno(), sys.stdin.readable(), sys.stdin.encoding)
print(sys.stdout.name, sys.stdout.mode, sys.stdout.writable(), sys.stdout.encoding, sys.stdout is sys.__stdout__)
print(sys.stdout.write("text\n"))
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
sys.stderr.write("to stderr\n")
print("also", file=sys.stderr)


class Upper:
    def write(self, text):
        sys.__stdout__.write(text.upper())

    def flush(self):
        pass


sys.stdout = Upper()
print("loud")
sys.stdout = sys.__stdout__
print("quiet")
try:
    sys.stdout.write(1)
except TypeError as error:
    print(error)
