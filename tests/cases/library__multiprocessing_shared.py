# State that processes share: values, arrays, locks, events, managers.
# Recorded on the real clock.
import multiprocessing
import time


def count(value, array, place):
    for _ in range(50):
        with value.get_lock():
            value.value += 1
    array[place] = place * 1.5


def note(mapping, items, lock, place):
    with lock:
        mapping[place] = place * place
        items.append(place)


def wait_for(event, log):
    event.wait()
    log.put("the event came")


if __name__ == "__main__":
    value, array = multiprocessing.Value("i", 7), multiprocessing.Array("d", 3)
    processes = [multiprocessing.Process(target=count, args=(value, array, place)) for place in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(value.value, array[:], len(array))
    letters = multiprocessing.Array("i", [1, 2, 3])
    letters[1] = 20
    letters[0:2] = [5, 6]
    print(list(letters))
    try:
        value.value = "text"
    except TypeError:
        print("not a number")
    with multiprocessing.Manager() as manager:
        mapping, items, lock = manager.dict(), manager.list([0]), multiprocessing.Lock()
        processes = [multiprocessing.Process(target=note, args=(mapping, items, lock, place)) for place in (1, 2, 3)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(sorted(mapping.items()), sorted(items), len(mapping), 2 in mapping, mapping.get(9))
        space = manager.Namespace(a=1)
        space.b = 2
        print(space)
    event, log = multiprocessing.Event(), multiprocessing.Queue()
    process = multiprocessing.Process(target=wait_for, args=(event, log))
    process.start()
    time.sleep(0.05)
    event.set()
    print(log.get(), event.is_set())
    process.join()
    lock = multiprocessing.Lock()
    print(lock, lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=0.02))
    lock.release()
    try:
        lock.release()
    except ValueError as error:
        print(error)
    semaphore = multiprocessing.Semaphore(2)
    print(semaphore, semaphore.acquire(), semaphore.get_value())
