"""Records what CPython 3.13 says about the cases next to this file.

    python3.13 tests/compiler/record.py

writes errors.json (class, message and place of each error case) and places.json (for each program under places/, the
place of every instruction that can fail, and the lines that have code).
"""
import collections
import dis
import json
import pathlib
import sys
import types
import warnings

HERE = pathlib.Path(__file__).parent
# Instructions whose places decide what a traceback underlines, under the machine's names. What the machine does with
# other instructions than CPython (displays, slices, `super`) is left out.
OPS = {
    "LOAD_NAME": "LoadName", "LOAD_GLOBAL": "LoadGlobal", "LOAD_DEREF": "LoadDeref", "STORE_DEREF": "StoreDeref",
    "LOAD_FROM_DICT_OR_DEREF": "LoadFromDictOrDeref",
    "LOAD_FROM_DICT_OR_GLOBALS": "LoadFromDictOrGlobals", "STORE_NAME": "StoreName", "STORE_GLOBAL": "StoreGlobal",
    "DELETE_NAME": "DeleteName", "STORE_ATTR": "StoreAttr", "DELETE_ATTR": "DeleteAttr",
    "BINARY_SUBSCR": "BinarySubscr", "BINARY_SLICE": "BinarySubscr", "STORE_SUBSCR": "StoreSubscr",
    "STORE_SLICE": "StoreSubscr", "DELETE_SUBSCR": "DeleteSubscr", "COMPARE_OP": "CompareOp",
    "CONTAINS_OP": "ContainsOp", "UNARY_NOT": "UnaryOp", "UNARY_NEGATIVE": "UnaryOp", "UNARY_INVERT": "UnaryOp",
    "GET_ITER": "GetIter", "FOR_ITER": "ForIter", "UNPACK_SEQUENCE": "UnpackSequence", "UNPACK_EX": "UnpackEx",
    "RAISE_VARARGS": "RaiseVarargs", "IMPORT_NAME": "ImportName", "IMPORT_FROM": "ImportFrom",
    "GET_AITER": "GetAiter", "GET_ANEXT": "GetAnext", "SEND": "YieldFrom", "YIELD_VALUE": "YieldValue",
    "BEFORE_WITH": "BeforeWith", "BEFORE_ASYNC_WITH": "BeforeAsyncWith", "WITH_EXCEPT_START": "WithExceptStart",
    "CHECK_EXC_MATCH": "CheckExcMatch", "CHECK_EG_MATCH": "CheckEgMatch", "DICT_UPDATE": "DictUpdate",
    "DICT_MERGE": "DictMerge", "FORMAT_SIMPLE": "FormatSimple", "FORMAT_WITH_SPEC": "FormatWithSpec",
    "CONVERT_VALUE": "ConvertValue", "MATCH_CLASS": "MatchClass", "MATCH_KEYS": "MatchKeys",
    "MATCH_SEQUENCE": "MatchSequence", "MATCH_MAPPING": "MatchMapping", "GET_LEN": "GetLen",
    "LOAD_ASSERTION_ERROR": "LoadAssertionError", "LOAD_BUILD_CLASS": "LoadBuildClass",
    "MAKE_FUNCTION": "MakeFunction", "END_ASYNC_FOR": "EndAsyncFor", "GET_YIELD_FROM_ITER": "GetYieldFromIter",
    "CALL": "Call", "CALL_KW": "CallKw", "CALL_FUNCTION_EX": "CallEx",
}


def error(text):
    try:
        compile(text, "t.py", "exec")
    except SyntaxError as problem:
        return [type(problem).__name__, problem.msg, problem.lineno, problem.offset, problem.end_lineno,
                problem.end_offset or 0]
    return None


def instruction(item):
    name = item.opname
    if name == "BINARY_OP":
        return "InplaceOp" if "=" in item.argrepr else "BinaryOp"
    if name == "LOAD_ATTR":
        return "LoadMethod" if item.arg & 1 else "LoadAttr"
    if name == "YIELD_VALUE" and item.arg == 1:
        return None  # Part of `await`.
    if name == "STORE_NAME" and item.argval in ("__static_attributes__", "__classcell__"):
        return None
    return OPS.get(name)


def places(code, out):
    counts, lines = collections.Counter(), set()
    previous = None
    for item in dis.get_instructions(code):
        place = item.positions
        opening = item.opname in ("RESUME", "RETURN_GENERATOR") or previous == "RETURN_GENERATOR"
        previous = item.opname
        if opening:
            continue
        if place.lineno is None:
            continue
        lines.add(place.lineno)
        if name := instruction(item):
            where = f"{place.lineno}:{place.col_offset}-{place.end_lineno}:{place.end_col_offset}"
            counts[f"{name} {where}"] += 1
    out[f"{code.co_qualname}:{code.co_firstlineno}"] = {"places": dict(sorted(counts.items())), "lines": sorted(lines)}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            places(constant, out)


def write(name, data):
    text = json.dumps(data, ensure_ascii=False, indent=0)
    (HERE / name).write_text(text + "\n", encoding="utf-8")


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("this must be CPython 3.13")
    warnings.simplefilter("ignore")
    cases = json.loads((HERE / "error_cases.json").read_text(encoding="utf-8"))
    write("errors.json", [[case, error(case)] for case in cases])
    programs = {}
    for path in sorted((HERE / "places").glob("*.py")):
        programs[path.name] = {}
        places(compile(path.read_text(encoding="utf-8"), path.name, "exec"), programs[path.name])
    write("places.json", programs)


main()
