"""The knowledge folder on disk: reads it whole, tells what is wrong with it, never changes a byte."""
