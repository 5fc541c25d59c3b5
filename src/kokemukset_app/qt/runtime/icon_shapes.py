"""The shapes of the icons: strokes on a grid of 24 × 24 units, drawn for this product.

`ink` stands for the colour where a shape is filled; everything else is stroked by the renderer.
"""

from __future__ import annotations

_RING = '<circle cx="12" cy="12" r="8.4"/>'
_FILLED = 'fill="ink"'


def _dots(*places: tuple[float, float], radius: float = 1.25) -> str:
    return "".join(f'<circle cx="{x}" cy="{y}" r="{radius}" fill="ink" stroke="none"/>' for x, y in places)


SHAPES: dict[str, str] = {
    # Moving about
    "search": '<circle cx="10.6" cy="10.6" r="6.4"/><path d="m15.4 15.4 5 5"/>',
    "close": '<path d="M6.2 6.2 17.8 17.8M17.8 6.2 6.2 17.8"/>',
    "chevron-down": '<path d="M6.2 9.4 12 15.2l5.8-5.8"/>',
    "chevron-up": '<path d="M6.2 14.8 12 9l5.8 5.8"/>',
    "chevron-right": '<path d="M9.4 6.2 15.2 12l-5.8 5.8"/>',
    "chevron-left": '<path d="M14.6 6.2 8.8 12l5.8 5.8"/>',
    "back": '<path d="M19.8 12H4.4m6.8-6.8L4.4 12l6.8 6.8"/>',
    "forward": '<path d="M4.2 12h15.4m-6.8-6.8L19.6 12l-6.8 6.8"/>',
    "up": '<path d="M12 19.6V4.6M5.4 11.2 12 4.6l6.6 6.6"/>',
    "down": '<path d="M12 4.4v15M5.4 12.8l6.6 6.6 6.6-6.6"/>',
    "home": '<path d="M4 11.2 12 4.2l8 7M6 9.8v9.8h12V9.8"/>',
    "external": '<path d="M10.5 5.5H5v13.5h13.5v-5.5M13.8 4.6h5.6v5.6M19 5l-8.2 8.2"/>',
    "link": '<path d="M10.2 13.8a3.8 3.8 0 0 0 5.4 0l3.2-3.2a3.8 3.8 0 0 0-5.4-5.4l-1 1M13.8 10.2'
    'a3.8 3.8 0 0 0-5.4 0l-3.2 3.2a3.8 3.8 0 0 0 5.4 5.4l1-1"/>',
    # Frame
    "panel": '<rect x="3.4" y="4.8" width="17.2" height="14.4" rx="2.4"/><path d="M9.2 4.8v14.4"/>',
    "menu": '<path d="M4.2 7h15.6M4.2 12h15.6M4.2 17h15.6"/>',
    "more": _dots((5.4, 12), (12, 12), (18.6, 12), radius=1.35),
    "globe": _RING + '<path d="M3.6 12h16.8M12 3.6c-2.5 2.3-3.7 5.2-3.7 8.4s1.2 6.1 3.7 8.4c2.5-2.3 3.7-5.2 3.7-8.4'
    'S14.5 5.9 12 3.6z"/>',
    "theme": _RING + f'<path d="M12 3.6a8.4 8.4 0 0 1 0 16.8z" {_FILLED}/>',
    "sun": '<circle cx="12" cy="12" r="3.9"/><path d="M12 3v2.2M12 18.8V21M3 12h2.2M18.8 12H21M5.6 5.6l1.6 1.6'
    'M16.8 16.8l1.6 1.6M18.4 5.6l-1.6 1.6M7.2 16.8l-1.6 1.6"/>',
    "moon": '<path d="M19.8 14.4A8.2 8.2 0 0 1 9.6 4.2a8.2 8.2 0 1 0 10.2 10.2z"/>',
    "contrast": '<rect x="4" y="4" width="16" height="16" rx="2.4"/>'
    f'<path d="M12 4h5.6A2.4 2.4 0 0 1 20 6.4v11.2a2.4 2.4 0 0 1-2.4 2.4H12z" {_FILLED}/>',
    "system": '<rect x="3.4" y="4.6" width="17.2" height="11.6" rx="1.8"/><path d="M8.4 19.8h7.2M12 16.2v3.6"/>',
    "settings": '<path d="M4 7.4h8.6M17.4 7.4H20M4 16.6h2.6M11.4 16.6H20"/>'
    '<circle cx="15" cy="7.4" r="2.4"/><circle cx="9" cy="16.6" r="2.4"/>',
    "help": _RING
    + '<path d="M9.6 9.7a2.5 2.5 0 1 1 3.5 2.3c-.700.3-1.1.9-1.1 1.7v.3"/>'
    + _dots((12, 16.6), radius=1.1),
    "list": '<path d="M9 6.8h11M9 12h11M9 17.2h11"/>' + _dots((4.8, 6.8), (4.8, 12), (4.8, 17.2), radius=1.2),
    "filter": '<path d="M4 6.4h16M7.2 12h9.6M10.2 17.6h3.6"/>',
    "sort": '<path d="M7.6 5v14M4.2 15.6 7.6 19l3.4-3.4M13.6 7h6.4M13.6 12h4.8M13.6 17h3.2"/>',
    "keyboard": '<rect x="2.8" y="6.2" width="18.4" height="11.6" rx="2"/><path d="M8.4 14.4h7.2"/>'
    + _dots((6.8, 10), (10.2, 10), (13.8, 10), (17.2, 10), radius=0.95),
    "folder": '<path d="M3.6 18V6.6c0-.700.5-1.2 1.2-1.2h4.4l2 2.4h8c.7 0 1.2.5 1.2 1.2v9c0 .7-.5 1.2-1.2 1.2H4.8'
    'c-.7 0-1.2-.5-1.2-1.2z"/>',
    # Kinds of entries
    "lesson": '<path d="M9.4 17.6h5.2M10.2 20.6h3.6M9.3 17.6c0-1.9-.6-2.7-1.5-3.7A5.7 5.7 0 0 1 6.2 9.9'
    'C6.2 6.7 8.8 4 12 4s5.8 2.7 5.8 5.9c0 1.6-.6 2.9-1.6 4-.9 1-1.5 1.8-1.5 3.7"/>',
    "result": '<path d="M12 3.8 19.6 8v8L12 20.2 4.4 16V8z"/><path d="m4.6 8.1 7.4 4.1 7.4-4.1M12 12.2v7.8"/>',
    "project": '<path d="M6 20.6V4M6 5c2.6-1.5 5-1.1 7 .1 1.9 1.1 3.8 1.3 5.6.3v8.2c-1.8'
    ' 1-3.7.8-5.6-.3-2-1.2-4.4-1.6-7-.1"/>',
    "article": '<path d="M6.2 3.8h7.6l4.2 4.2v12.2H6.2z"/><path d="M9.4 11.6h5.4M9.4 15.6h5.4"/>',
    "picture": '<rect x="3.6" y="4.8" width="16.8" height="14.4" rx="2"/><circle cx="8.6" cy="9.8" r="1.6"/>'
    '<path d="m4.2 17.4 5-4.6 3.4 3 3.2-3.4 4.4 4.4"/>',
    "publication": '<path d="M12 6.6C10.2 5.2 7.6 4.6 4.2 4.8v12.8c3.4-.2 6 .4 7.8 1.8 1.8-1.4 4.4-2 7.8-1.8V4.8'
    'C16.4 4.6 13.8 5.2 12 6.6zM12 6.6v12.8"/>',
    # Status: the shape tells, the colour only helps
    "status-draft": '<circle cx="12" cy="12" r="8.2" stroke-dasharray="3.2 3.24"/>',
    "status-in_review": f'<circle cx="12" cy="12" r="8.2"/><path d="M12 3.8a8.2 8.2 0 0 1 0 16.4z" {_FILLED}/>',
    "status-approved": _RING + '<path d="m8.2 12.2 2.7 2.7 5-5.4"/>',
    "status-outdated": _RING + '<path d="M12 7.4V12l3.2 2"/>',
    "status-archived": '<path d="M4 5h16v4H4zM5.6 9v10.4h12.8V9M10 12.8h4"/>',
    # Acting
    "check": '<path d="m4.8 12.6 4.7 4.7L19.2 6.9"/>',
    "minus": '<path d="M5.6 12h12.8"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "bookmark": '<path d="M6.6 3.8h10.8v16.4L12 16.2l-5.4 4z"/>',
    "bookmark-filled": f'<path d="M6.6 3.8h10.8v16.4L12 16.2l-5.4 4z" {_FILLED}/>',
    "edit": '<path d="m4.2 19.8.9-4.3L16 4.6l3.4 3.4L8.5 18.9z"/><path d="m13.7 6.9 3.4 3.4"/>',
    "present": '<rect x="3.2" y="4.2" width="17.6" height="12" rx="1.8"/><path d="M12 16.2v4.2M8.2 20.4h7.6'
    'M10.4 7.8v4.8l4-2.4z"/>',
    "pause": '<path d="M8.6 5v14M15.4 5v14"/>',
    "swap": '<path d="M4.4 8.4h14.4m-4-4 4 4-4 4M19.6 15.6H5.2m4-4-4 4 4 4"/>',
    "grid": "".join(f'<rect x="{x}" y="{y}" width="6.6" height="6.6" rx="1.2"/>' for x in (4, 13.4) for y in (4, 13.4)),
    "freeze": '<path d="M12 3.6v16.8M4.7 7.8l14.6 8.4M4.7 16.2l14.6-8.4"/>',
    "black": f'<rect x="3.4" y="4.6" width="17.2" height="12.4" rx="1.8" {_FILLED}/><path d="M8.4 20h7.2"/>',
    "pointer": '<circle cx="12" cy="12" r="7.6"/>' + _dots((12, 12), radius=2.4),
    "copy": '<rect x="8.4" y="8.4" width="11.4" height="11.4" rx="1.8"/><path d="M15.6 5.6V4.2H5.4'
    'c-.7 0-1.2.5-1.2 1.2v10.2h1.4"/>',
    "print": '<path d="M7.2 9V4h9.6v5M7.2 17H4.2V9h15.6v8h-3M7.2 13.8h9.6V20H7.2z"/>',
    "refresh": '<path d="M19.4 8.6A8 8 0 0 0 4.2 11M19.8 4.4v4.4h-4.4M4.6 15.4A8 8 0 0 0 19.8 13M4.2 19.6v-4.4h4.4"/>',
    "attachment": '<path d="m19.6 11.4-7.8 7.8a4.9 4.9 0 0 1-7-7l8-8a3.3 3.3 0 0 1 4.7 4.7l-7.9 7.9a1.65 1.65 0'
    " 0 1-2.4-2.4"
    'l7.2-7.2"/>',
    "bold": '<path d="M7.4 5h5.4a3.4 3.4 0 0 1 0 6.8H7.4zM7.4 11.8h6.2a3.6 3.6 0 0 1 0 7.2H7.4z"/>',
    "italic": '<path d="M10.4 5h6.4M7.2 19h6.4M13.8 5l-3.6 14"/>',
    "numbers": '<path d="M9.6 6.8H20M9.6 12H20M9.6 17.2H20"/>'
    '<path d="M4 5.6l1.4-.8v4M3.8 15.6c.4-1 2.4-1 2.4.2 0 .9-2.4 1.6-2.4 2.8h2.6"/>',
    "trash": '<path d="M4.8 7h14.4M9.4 7V4.4h5.2V7M6.6 7l.8 12.6h9.2L17.4 7M10.2 10.6v5.6M13.8 10.6v5.6"/>',
    "quote": '<path d="M5 6v12M9.6 8h10M9.6 12h10M9.6 16h6"/>',
    "table": '<rect x="3.8" y="5" width="16.4" height="14" rx="1.6"/><path d="M3.8 9.8h16.4M10 9.8V19"/>',
    "tag": '<path d="M4 4h8l8 8-8 8-8-8z"/>' + _dots((8.2, 8.2), radius=1.2),
    "calendar": '<rect x="4" y="5.6" width="16" height="14.2" rx="2"/><path d="M4 10h16M8.4 3.6v4M15.6 3.6v4"/>',
    "pin": '<path d="M12 20.6c4.2-4.4 6.4-7.7 6.4-10.6a6.4 6.4 0 0 0-12.8 0c0 2.9 2.2 6.2 6.4 10.6z"/>'
    '<circle cx="12" cy="10" r="2.3"/>',
    "people": '<circle cx="9" cy="8.4" r="3.2"/><path d="M3.6 19.4c0-3.4 2.2-5.4 5.4-5.4s5.4 2 5.4 5.4'
    'M15.2 5.6a3.2 3.2 0 0 1 0 5.8M16.8 14.4c2.2.6 3.6 2.4 3.6 5"/>',
    # News
    "offline": '<path d="M12 3.6 5.2 6v5.4c0 4.3 2.7 7.3 6.8 9 4.1-1.7 6.8-4.7 6.8-9V6z"/><path d="m9 11.9 2.2'
    ' 2.2 3.9-4.2"/>',
    "warning": '<path d="M12 4.2 3 19.8h18z"/><path d="M12 10v4.4"/>' + _dots((12, 17), radius=1.1),
    "error": '<path d="M8.5 3.6h7l4.9 4.9v7l-4.9 4.9h-7l-4.9-4.9v-7z"/><path d="M12 7.8v5.2"/>'
    + _dots((12, 16.2), radius=1.1),
    "info": _RING + '<path d="M12 11.2v5"/>' + _dots((12, 8), radius=1.1),
    "success": _RING + '<path d="m8.2 12.2 2.7 2.7 5-5.4"/>',
    "clock": _RING + '<path d="M12 7.2V12l3.4 2"/>',
    "lock": '<rect x="5.2" y="10.6" width="13.6" height="9.4" rx="1.8"/><path d="M8.2 10.6V8a3.8 3.8 0 0 1 7.6'
    ' 0v2.6"/>',
}
"""Icon name → SVG elements."""

MARK_DOTS: tuple[tuple[float, float], ...] = (
    (12, 4.2),
    (18.755, 8.1),
    (18.755, 15.9),
    (12, 19.8),
    (5.245, 15.9),
    (5.245, 8.1),
)
"""The product's mark: six cities in a ring, dot centres on the same grid (radius 2.7)."""
SHAPES["mark"] = _dots(*MARK_DOTS, radius=2.7)
