project = "Sphinx with Loopscope"
extensions = ["loopscope_docs.sphinx_ext"]
html_theme = "alabaster"
