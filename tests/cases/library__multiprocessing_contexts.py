# Contexts and what a process knows of itself.
# Recorded on the real clock.
import multiprocessing


def name_of(results):
    results.put((multiprocessing.current_process().name, multiprocessing.parent_process().name))


if __name__ == "__main__":
    print(multiprocessing.get_start_method(), multiprocessing.get_all_start_methods())
    context = multiprocessing.get_context("fork")
    print(type(context).__name__, context.get_start_method(), context.Process.__name__)
    results = multiprocessing.Queue()
    process = context.Process(target=name_of, args=(results,))
    process.start()
    print(results.get())
    process.join()
    try:
        multiprocessing.get_context("thread")
    except ValueError as error:
        print(error)
    try:
        multiprocessing.set_start_method("fork")
    except RuntimeError as error:
        print(error)
    multiprocessing.set_start_method("fork", force=True)
    print(multiprocessing.cpu_count() > 0, multiprocessing.current_process().name, multiprocessing.active_children())
    multiprocessing.freeze_support()
    print(issubclass(multiprocessing.TimeoutError, multiprocessing.ProcessError), multiprocessing.BufferTooShort.__mro__[1].__name__)

    class Own(multiprocessing.Process):
        def run(self):
            results.put(("own run", self.name))

    own = Own(name="own")
    own.start()
    own.join()
    print(results.get(), own.exitcode)
