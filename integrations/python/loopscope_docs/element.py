"""A block as HTML."""

from html import escape


def attributes(options):
    """The options as attributes of the element."""
    return "".join(f' {name}="{escape(value, quote=True)}"' if value else f" {name}" for name, value in options.items())


def opening(options):
    return f"<loop-scope{attributes(options)}>"


def code(program):
    """The program as a block that needs no script."""
    return f'<pre><code class="language-python">{escape(program, quote=False)}</code></pre>'


def static(address, alternative):
    """What readers without scripts see of the run. In print it is shown as well, where a style sheet asks for it."""
    return (
        f'<noscript><img class="loopscope-run" src="{escape(address, quote=True)}" '
        f'alt="{escape(alternative, quote=True)}" /></noscript>'
    )


def script(address):
    return f'<script src="{escape(address, quote=True)}" defer></script>'
