//! All built-in classes by name, with their bases.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::vm::object::{Class, ClassFlags, Dict, Identity, Layout, NativeFn, Str};

/// Make a class written in Rust with an empty dictionary.
pub fn native_class(module: &str, name: &str, bases: Vec<Rc<Class>>, layout: Layout) -> Class {
    let mut ancestors: Vec<Rc<Class>> = Vec::new();
    // Built-in classes have one base each except a few exceptions, for which "first base's order, then what is
    // missing of the next" is the C3 order.
    for base in &bases {
        for class in base.mro() {
            ancestors.retain(|known| !Rc::ptr_eq(known, class));
            ancestors.push(class.clone());
        }
    }
    let text = |text: &str| RefCell::new(Rc::new(Str::new(text)));
    Class {
        identity: Identity::default(),
        name: text(name),
        qualname: text(name),
        module: text(module),
        metaclass: None,
        construct: Cell::new(bases.first().and_then(|base| base.construct.get())),
        finalize: bases.first().and_then(|base| base.finalize),
        bases,
        ancestors,
        dict: Rc::new(Dict::new()),
        layout,
        heap: false,
        flags: Cell::new(ClassFlags::default()),
        version: Cell::new(0),
        subclasses: RefCell::default(),
    }
}

/// [`native_class`] with a constructor of its own.
pub fn constructed_class(
    module: &str,
    name: &str,
    bases: Vec<Rc<Class>>,
    layout: Layout,
    construct: NativeFn,
) -> Class {
    let class = native_class(module, name, bases, layout);
    class.construct.set(Some(construct));
    class
}

macro_rules! registry {
    (
        root $object:ident; derived $bool:ident ($int:ident);
        plain { $($plain:ident $plain_name:literal $layout:ident;)* }
        exceptions { $($exception:ident $exception_name:literal ($($base:ident),+);)* }
    ) => {
        /// The built-in classes.
        pub struct Types {
            /// `object`
            pub object: Rc<Class>,
            /// `bool`
            pub bool: Rc<Class>,
            $(#[doc = concat!("`", $plain_name, "`")] pub $plain: Rc<Class>,)*
            $(#[doc = concat!("`", $exception_name, "`")] pub $exception: Rc<Class>,)*
            every: Vec<Rc<Class>>,
        }

        impl Types {
            /// Make every class, still without methods.
            pub fn new() -> Self {
                let $object = Rc::new(native_class("builtins", "object", Vec::new(), Layout::Object));
                $(let $plain = Rc::new(
                    native_class("builtins", $plain_name, vec![$object.clone()], Layout::$layout));)*
                let $bool = Rc::new(native_class("builtins", "bool", vec![$int.clone()], Layout::Base));
                $(let $exception = Rc::new(native_class(
                    "builtins", $exception_name, vec![$($base.clone()),+], Layout::Exception));)*
                let every = vec![
                    $object.clone(), $bool.clone(), $($plain.clone(),)* $($exception.clone(),)*];
                for class in &every {
                    for base in &class.bases {
                        base.subclasses.borrow_mut().push(Rc::downgrade(class));
                    }
                }
                Self { $object, $bool, $($plain,)* $($exception,)* every }
            }

            /// Classes that are names in `builtins`.
            pub fn public(&self) -> Vec<(&'static str, Rc<Class>)> {
                let mut all = vec![("object", self.object.clone()), ("bool", self.bool.clone())];
                for (name, class) in [$(($plain_name, &self.$plain),)*] {
                    if PUBLIC.contains(&name) {
                        all.push((name, class.clone()));
                    }
                }
                $(all.push(($exception_name, self.$exception.clone()));)*
                all
            }
        }
    };
}

impl Default for Types {
    fn default() -> Self {
        Self::new()
    }
}

/// Types that a program can name without an import.
const PUBLIC: &[&str] = &[
    "type",
    "int",
    "float",
    "complex",
    "str",
    "bytes",
    "bytearray",
    "tuple",
    "list",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "property",
    "classmethod",
    "staticmethod",
    "super",
    "enumerate",
    "zip",
    "map",
    "filter",
    "reversed",
];

registry! {
    root object; derived bool (int);
    plain {
        type_ "type" Type;
        none "NoneType" Object;
        not_implemented "NotImplementedType" Object;
        ellipsis "ellipsis" Object;
        int "int" Base;
        float "float" Base;
        complex "complex" Base;
        str "str" Base;
        bytes "bytes" Base;
        bytearray "bytearray" Base;
        tuple "tuple" Base;
        list "list" Base;
        dict "dict" Base;
        set "set" Base;
        frozenset "frozenset" Base;
        mappingproxy "mappingproxy" Base;
        range "range" Base;
        slice "slice" Base;
        function "function" Object;
        builtin_function "builtin_function_or_method" Object;
        method_descriptor "method_descriptor" Object;
        wrapper_descriptor "wrapper_descriptor" Object;
        method_wrapper "method-wrapper" Object;
        method "method" Object;
        module "module" Object;
        cell "cell" Object;
        code "code" Object;
        frame "frame" Object;
        traceback "traceback" Object;
        generator "generator" Object;
        coroutine "coroutine" Object;
        async_generator "async_generator" Object;
        coroutine_wrapper "coroutine_wrapper" Object;
        future_iter "FutureIter" Object;
        async_generator_asend "async_generator_asend" Object;
        async_generator_athrow "async_generator_athrow" Object;
        property "property" Object;
        classmethod "classmethod" Object;
        staticmethod "staticmethod" Object;
        getset_descriptor "getset_descriptor" Object;
        member_descriptor "member_descriptor" Object;
        super_ "super" Object;
        list_iterator "list_iterator" Object;
        list_reverseiterator "list_reverseiterator" Object;
        tuple_iterator "tuple_iterator" Object;
        str_iterator "str_iterator" Object;
        str_ascii_iterator "str_ascii_iterator" Object;
        range_iterator "range_iterator" Object;
        longrange_iterator "longrange_iterator" Object;
        dict_keys "dict_keys" Object;
        dict_values "dict_values" Object;
        dict_items "dict_items" Object;
        dict_keyiterator "dict_keyiterator" Object;
        dict_valueiterator "dict_valueiterator" Object;
        dict_itemiterator "dict_itemiterator" Object;
        dict_reversekeyiterator "dict_reversekeyiterator" Object;
        dict_reversevalueiterator "dict_reversevalueiterator" Object;
        dict_reverseitemiterator "dict_reverseitemiterator" Object;
        set_iterator "set_iterator" Object;
        bytes_iterator "bytes_iterator" Object;
        bytearray_iterator "bytearray_iterator" Object;
        iterator "iterator" Object;
        enumerate "enumerate" Object;
        zip "zip" Object;
        map "map" Object;
        filter "filter" Object;
        reversed "reversed" Object;
        callable_iterator "callable_iterator" Object;
    }
    exceptions {
        base_exception "BaseException" (object);
        exception "Exception" (base_exception);
        generator_exit "GeneratorExit" (base_exception);
        keyboard_interrupt "KeyboardInterrupt" (base_exception);
        system_exit "SystemExit" (base_exception);
        base_exception_group "BaseExceptionGroup" (base_exception);
        exception_group "ExceptionGroup" (base_exception_group, exception);
        arithmetic_error "ArithmeticError" (exception);
        floating_point_error "FloatingPointError" (arithmetic_error);
        overflow_error "OverflowError" (arithmetic_error);
        zero_division_error "ZeroDivisionError" (arithmetic_error);
        assertion_error "AssertionError" (exception);
        attribute_error "AttributeError" (exception);
        buffer_error "BufferError" (exception);
        eof_error "EOFError" (exception);
        import_error "ImportError" (exception);
        module_not_found_error "ModuleNotFoundError" (import_error);
        lookup_error "LookupError" (exception);
        index_error "IndexError" (lookup_error);
        key_error "KeyError" (lookup_error);
        memory_error "MemoryError" (exception);
        name_error "NameError" (exception);
        unbound_local_error "UnboundLocalError" (name_error);
        os_error "OSError" (exception);
        blocking_io_error "BlockingIOError" (os_error);
        child_process_error "ChildProcessError" (os_error);
        connection_error "ConnectionError" (os_error);
        broken_pipe_error "BrokenPipeError" (connection_error);
        connection_aborted_error "ConnectionAbortedError" (connection_error);
        connection_refused_error "ConnectionRefusedError" (connection_error);
        connection_reset_error "ConnectionResetError" (connection_error);
        file_exists_error "FileExistsError" (os_error);
        file_not_found_error "FileNotFoundError" (os_error);
        interrupted_error "InterruptedError" (os_error);
        is_a_directory_error "IsADirectoryError" (os_error);
        not_a_directory_error "NotADirectoryError" (os_error);
        permission_error "PermissionError" (os_error);
        process_lookup_error "ProcessLookupError" (os_error);
        timeout_error "TimeoutError" (os_error);
        reference_error "ReferenceError" (exception);
        runtime_error "RuntimeError" (exception);
        not_implemented_error "NotImplementedError" (runtime_error);
        python_finalization_error "PythonFinalizationError" (runtime_error);
        recursion_error "RecursionError" (runtime_error);
        stop_async_iteration "StopAsyncIteration" (exception);
        stop_iteration "StopIteration" (exception);
        syntax_error "SyntaxError" (exception);
        indentation_error "IndentationError" (syntax_error);
        tab_error "TabError" (indentation_error);
        system_error "SystemError" (exception);
        type_error "TypeError" (exception);
        value_error "ValueError" (exception);
        unicode_error "UnicodeError" (value_error);
        unicode_decode_error "UnicodeDecodeError" (unicode_error);
        unicode_encode_error "UnicodeEncodeError" (unicode_error);
        unicode_translate_error "UnicodeTranslateError" (unicode_error);
        warning "Warning" (exception);
        bytes_warning "BytesWarning" (warning);
        deprecation_warning "DeprecationWarning" (warning);
        encoding_warning "EncodingWarning" (warning);
        future_warning "FutureWarning" (warning);
        import_warning "ImportWarning" (warning);
        pending_deprecation_warning "PendingDeprecationWarning" (warning);
        resource_warning "ResourceWarning" (warning);
        runtime_warning "RuntimeWarning" (warning);
        syntax_warning "SyntaxWarning" (warning);
        unicode_warning "UnicodeWarning" (warning);
        user_warning "UserWarning" (warning);
    }
}

impl Types {
    /// Every class, in the order of creation.
    pub fn all(&self) -> Vec<Rc<Class>> {
        self.every.clone()
    }
}
