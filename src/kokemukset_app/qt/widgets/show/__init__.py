"""The show: slides as pixels, the audience’s window, the presenter’s console."""
