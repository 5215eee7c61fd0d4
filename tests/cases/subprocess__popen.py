# Recorded on the real clock. `Popen` by hand: pipes, polling, waiting, the context manager.
import subprocess
import time
from subprocess import PIPE, Popen, TimeoutExpired

process = Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1)
process.stdin.write("first\n")
print(process.stdout.readline(), process.poll())
process.stdin.write("second\n")
process.stdin.close()
print(process.stdout.read(), process.wait(), process.returncode, process.args)
with Popen("for i in 1 2 3; do echo $i; sleep 0.1; done", shell=True, stdout=PIPE, text=True) as process:
    for line in process.stdout:
        print("line", line.rstrip())
print(process.returncode, process)
process = Popen(["sleep", "0.5"])
print(process.poll())
try:
    process.wait(0.1)
except TimeoutExpired as error:
    print(error)
print(process.wait(), process.poll())
process = Popen(["sleep", "30"])
process.terminate()
print(process.wait(), process)
process.kill()
process = Popen(["cat"], stdin=PIPE, stdout=PIPE)
try:
    process.communicate(b"data", timeout=5)
finally:
    print(process.returncode)
producer = Popen(["printf", "b\\na\\nc\\n"], stdout=PIPE)
consumer = Popen(["sort"], stdin=producer.stdout, stdout=PIPE)
producer.stdout.close()
print(consumer.communicate(), producer.wait())
with open("out.txt", "w") as file:
    print(subprocess.run(["echo", "into a file"], stdout=file).returncode)
with open("out.txt") as file:
    print(subprocess.run(["cat"], stdin=file, capture_output=True).stdout)
try:
    Popen(["cat"], stdout=subprocess.STDOUT)
except ValueError as error:
    print(error)
except OSError as error:
    print("STDOUT", error.errno)
