# Queues and pipes between processes: what goes through is a copy.
# Recorded on the real clock.
import multiprocessing
import queue


def worker(tasks, results):
    while (task := tasks.get()) is not None:
        results.put((task, task * task))
    results.put(None)


def answer(connection):
    while True:
        try:
            message = connection.recv()
        except EOFError:
            return
        if message == "bye":
            connection.send("goodbye")
            connection.close()
            return
        connection.send(message.upper() if isinstance(message, str) else message + ["seen"])


if __name__ == "__main__":
    tasks, results = multiprocessing.Queue(), multiprocessing.Queue()
    process = multiprocessing.Process(target=worker, args=(tasks, results))
    process.start()
    for number in range(4):
        tasks.put(number)
    tasks.put(None)
    found = []
    while (item := results.get()) is not None:
        found.append(item)
    process.join()
    print(found)
    try:
        results.get(timeout=0.05)
    except queue.Empty:
        print("empty")
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=answer, args=(there,))
    process.start()
    sent = ["list"]
    here.send(sent)
    print(here.recv(), sent)
    here.send("shout")
    print(here.poll(5), here.recv(), here.poll())
    here.send("bye")
    print(here.recv())
    process.join()
    receiver, sender = multiprocessing.Pipe(duplex=False)
    sender.send_bytes(b"raw")
    print(receiver.recv_bytes(), receiver.readable, receiver.writable, sender.writable)
    try:
        receiver.send(1)
    except OSError as error:
        print(error)
    joinable = multiprocessing.JoinableQueue()
    joinable.put(1)
    print(joinable.get())
    joinable.task_done()
    joinable.join()
    print("joined")
