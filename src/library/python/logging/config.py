# Loggers made as a dictionary says.

import logging
import logging.handlers

__refused__ = (
    "ConvertingDict", "ConvertingList", "ConvertingMixin", "ConvertingTuple", "DEFAULT_LOGGING_CONFIG_PORT", "IDENTIFIER",
    "RESET_ERROR", "StreamRequestHandler", "ThreadingTCPServer", "fileConfig", "listen", "stopListening", "valid_ident",
)


def _resolve(path):
    # An object by its dotted name.
    name, *rest = path.split(".")
    try:
        found = __import__(name)
        for part in rest:
            name += f".{part}"
            try:
                found = getattr(found, part)
            except AttributeError:
                __import__(name)
                found = getattr(found, part)
        return found
    except ImportError as error:
        raise ValueError(f"Cannot resolve {path!r}: {error}") from error


class BaseConfigurator:
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        return _resolve(s)

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        # "handlers.console.stream", "names[1]": a path through the dictionary itself.
        found, rest = self.config, f".{value}"
        while rest:
            if rest[0] == ".":
                end = min([at for at in (rest.find(".", 1), rest.find("[", 1), len(rest)) if at > 0])
                key, rest = rest[1:end], rest[end:]
                found = found[key]
            elif rest[0] == "[" and "]" in rest:
                key, _, rest = rest[1:].partition("]")
                found = found[int(key) if key.isdecimal() and not isinstance(found, dict) else key]
            else:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            found = self.convert(found)
        return found

    def convert(self, value):
        if isinstance(value, str):
            kind, mark, rest = value.partition("://")
            if mark and kind in self.value_converters:
                return getattr(self, self.value_converters[kind])(rest)
        elif isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        elif type(value) in (list, tuple):
            return type(value)([self.convert(item) for item in value])
        return value

    def configure_custom(self, config):
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: value for key, value in config.items() if str(key).isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get("incremental", False):
            self._adjust(config)
        else:
            self._make(config)

    def _each(self, config, section, what, configure):
        # Failures say which of them failed.
        made = {}
        for name, item in config.get(section, {}).items():
            try:
                made[name] = configure(name, item)
            except Exception as error:
                raise ValueError(f"Unable to configure {what} {name!r}") from error
        return made

    def _adjust(self, config):
        for name, item in config.get("handlers", {}).items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            try:
                level = item.get("level", None)
                if level:
                    handler.setLevel(logging._checkLevel(level))
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error
        self._each(config, "loggers", "logger", lambda name, item: self._configure_logger(name, item, True))
        self._root(config, True)

    def _make(self, config):
        logging._handlers.clear()
        for handler in logging._handlerList[:]:
            handler.flush()
            handler.close()
        self._formatters = self._each(config, "formatters", "formatter", self._configure_formatter)
        self._filters = self._each(config, "filters", "filter", self._configure_filter)
        self._handlers = {}
        waiting = sorted(config.get("handlers", {}))
        for last in (False, True):
            # Handlers that have others as targets come behind these.
            later = []
            for name in waiting:
                try:
                    handler = self._configure_handler(name, config["handlers"][name])
                    handler.name = name
                    self._handlers[name] = handler
                except Exception as error:
                    if last or "target not configured yet" not in str(error.__cause__):
                        raise ValueError(f"Unable to configure handler {name!r}") from error
                    later.append(name)
            waiting = later
        self._loggers(config)
        self._root(config)

    def _loggers(self, config):
        known = logging.root.manager.loggerDict
        existing = set(known)
        wanted = config.get("loggers", {})
        self._each(config, "loggers", "logger", self._configure_logger)
        disable = config.get("disable_existing_loggers", True)
        for name in sorted(existing - set(wanted)):
            logger = known[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if any([name.startswith(f"{parent}.") for parent in wanted]):
                # What is below a logger that is wanted starts anew.
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable

    def _root(self, config, incremental=False):
        if config.get("root"):
            try:
                self._common(logging.getLogger(), config["root"], incremental)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _configure_formatter(self, name, item):
        item = self.convert(item)
        if "()" in item:
            return self.configure_custom(item)
        kind = self.resolve(item["class"]) if item.get("class") else logging.Formatter
        given = {"defaults": item["defaults"]} if "defaults" in item else {}
        args = (item.get("format", None), item.get("datefmt", None), item.get("style", "%"))
        if "validate" in item:
            return kind(*args, item["validate"], **given)
        return kind(*args, **given)

    def _configure_filter(self, name, item):
        item = self.convert(item)
        return self.configure_custom(item) if "()" in item else logging.Filter(item.get("name", ""))

    def _add_filters(self, owner, filters):
        for each in filters:
            try:
                owner.addFilter(each if callable(each) or callable(getattr(each, "filter", None)) else self._filters[each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def _configure_handler(self, name, item):
        item = self.convert(item)
        formatter = item.pop("formatter", None)
        if formatter:
            try:
                formatter = self._formatters[formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level = item.pop("level", None)
        filters = item.pop("filters", None)
        if "()" in item:
            kind = item.pop("()")
            kind = kind if callable(kind) else self.resolve(kind)
        else:
            kind = self.resolve(item.pop("class"))
            self._resolve_parts(kind, item)
        attributes = item.pop(".", None)
        handler = kind(**{key: value for key, value in item.items() if str(key).isidentifier()})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self._add_filters(handler, filters)
        for key, value in (attributes or {}).items():
            setattr(handler, key, value)
        return handler

    def _resolve_parts(self, kind, item):
        # Names of other handlers, which have to be there first.
        if not isinstance(kind, type):
            return
        if issubclass(kind, logging.handlers.QueueHandler):
            raise NotImplementedError("Loopscope does not simulate a QueueHandler in logging.config.dictConfig")
        if issubclass(kind, logging.handlers.MemoryHandler):
            if "flushLevel" in item:
                item["flushLevel"] = logging._checkLevel(item["flushLevel"])
            target = item.get("target")
            if target:
                try:
                    if target not in self._handlers:
                        raise TypeError("target not configured yet")
                    item["target"] = self._handlers[target]
                except Exception as error:
                    raise ValueError(f"Unable to set target handler {target!r}") from error

    def _common(self, logger, item, incremental):
        level = item.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in item.get("handlers") or ():
            try:
                logger.addHandler(self._handlers[name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error
        if item.get("filters"):
            self._add_filters(logger, item["filters"])

    def _configure_logger(self, name, item, incremental=False):
        logger = logging.getLogger(name)
        self._common(logger, item, incremental)
        if not incremental:
            logger.disabled = False
        propagate = item.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
