# Recorded on the real clock. `subprocess.run` and its relatives: output, status, input, text, folder, environment, time-outs.
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT, CalledProcessError, TimeoutExpired

print(subprocess.run(["echo", "hello"], capture_output=True))
print(subprocess.run(["echo", "hello"], capture_output=True, text=True).stdout)
print(subprocess.run("echo $((6 * 7)) 'single $x' \"double\"", shell=True, stdout=PIPE, encoding="utf-8").stdout)
print(subprocess.run(["cat"], input="typed\n", capture_output=True, text=True))
print(subprocess.run("echo out; echo err >&2", shell=True, stdout=PIPE, stderr=STDOUT))
print(subprocess.run("echo out; echo err >&2", shell=True, stdout=DEVNULL, stderr=PIPE))
try:
    subprocess.run(["false"], check=True)
except CalledProcessError as error:
    print(error, error.returncode, error.cmd, error.output)
try:
    subprocess.check_output("echo partly; exit 3", shell=True)
except CalledProcessError as error:
    print(error, error.output, error.stdout, error.stderr)
try:
    subprocess.run("kill -9 $$", shell=True, check=True)
except CalledProcessError as error:
    print(error)
try:
    subprocess.run(["sleep", "30"], timeout=0.2)
except TimeoutExpired as error:
    print(error.cmd, error.output)
try:
    subprocess.run("echo before; sleep 30 >/dev/null", shell=True, timeout=0.3, capture_output=True)
except TimeoutExpired as error:
    print(error.cmd, error.output, error.stderr)
print(subprocess.check_output(["echo", "bytes"]), subprocess.call(["false"]), subprocess.check_call(["true"]))
print(subprocess.getoutput("echo a; echo b"), subprocess.getstatusoutput("exit 4"))
print(subprocess.run(["pwd"], cwd="/", capture_output=True).stdout, subprocess.run(["env"], env={"A": "1"}, capture_output=True).stdout)
print(subprocess.run("echo [$NAME]", shell=True, env={"NAME": "value"}, capture_output=True, text=True).stdout)
completed = subprocess.CompletedProcess(["x"], 2, "out", None)
print(completed)
try:
    completed.check_returncode()
except CalledProcessError as error:
    print(repr(error), error)
for wrong in ({"capture_output": True, "stdout": PIPE}, {"input": b"", "stdin": PIPE}):
    try:
        subprocess.run(["true"], **wrong)
    except ValueError as error:
        print(error)
try:
    subprocess.check_output(["true"], stdout=PIPE)
except ValueError as error:
    print(error)
print(subprocess.list2cmdline(["a b", 'c"d', "e\\", ""]), issubclass(TimeoutExpired, subprocess.SubprocessError))
