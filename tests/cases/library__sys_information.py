# What sys tells of the interpreter: named tuples that cannot be changed, and constants.
import sys

print(sys.version_info, sys.version_info >= (3, 13), sys.version_info[:2], sys.version_info.releaselevel)
print(sys.version.split()[0], sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, hex(sys.hexversion))
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version)
for record in (sys.float_info, sys.int_info, sys.hash_info):
    print(record, len(record), type(record))
print(sys.flags.debug, sys.flags.optimize, sys.flags.dev_mode, sys.flags.int_max_str_digits)
print(isinstance(sys.float_info, tuple), sys.float_info.max, sys.float_info[0], sys.float_info.epsilon)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.is_finalizing())
print(sys.float_repr_style, sys.api_version, sys.abiflags, sys.platlibdir, sys.warnoptions)
print("sys" in sys.builtin_module_names, "asyncio" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names)
print(sys.modules["sys"] is sys, "__main__" in sys.modules, sys.modules["__main__"].__name__)
print(len(sys.argv), sys.argv[0].rpartition("/")[2])
print(sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.get_coroutine_origin_tracking_depth())

tries = [
    "sys.flags.debug = 1",
    "sys.flags.foo = 1",
    "del sys.float_info.max",
    "type(sys.flags)()",
    "type(sys.version_info)((1, 2, 3, 4, 5))",
    "type(sys.float_info)()",
    "type(sys.float_info)((1, 2))",
    "sys.version_info[0] = 4",
    "sys.set_int_max_str_digits(1)",
    "sys.set_int_max_str_digits('a')",
    "sys.setswitchinterval(0)",
    "sys.set_coroutine_origin_tracking_depth(-1)",
    "sys.nothing",
]
for text in tries:
    try:
        exec(text)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print(sys.intern("abc") is sys.intern("ab" + "c"))
for wrong in (1, None, b"x"):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)
