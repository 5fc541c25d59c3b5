"""What the window can do beyond searching and reading: each feature brings its view, its actions and its controller.

`feature.py` says what a feature is, `every.py` lists them. A feature knows the open library only between `open` and
`close`; features are strangers to each other.
"""
