# SystemExit with a text prints it to stderr and the status is 1.

def stop():
    raise SystemExit("no input given")


try:
    stop()
except Exception:
    print("not caught: SystemExit is no Exception")
