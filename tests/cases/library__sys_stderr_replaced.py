# A stream in the place of standard error gets all that the interpreter has to say: ignored exceptions, warnings, tracebacks.
import sys


class Framed:
    def __init__(self, stream):
        self.stream, self.text = stream, ""

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        for line in self.text.splitlines():
            self.stream.write(f"| {line.split(' at 0x')[0]}\n")
        self.text = ""


class Noisy:
    def __del__(self):
        raise KeyError("in del")


async def forgotten():
    pass


sys.stderr = Framed(sys.stdout)
print("printed there", file=sys.stderr)
Noisy()
forgotten()
sys.stderr.flush()


def fails():
    raise ValueError("uncaught")


fails()
