"""A deck as one web page: slides as drawings with real text, keys to walk them, nothing fetched from anywhere."""

from __future__ import annotations

import base64
from collections.abc import Callable
from html import escape

from kokemukset_app.core.events import Progress
from kokemukset_app.core.publishing import DeckLook, Told, untold
from kokemukset_app.core.slides import HEIGHT, Area, Box, Deck, PicturePlace, Role, Slide, Stage, Tint
from kokemukset_app.decks.picture_kind import picture_kind, picture_size

_INK = {Role.KIND: "text-muted", Role.MUTED: "text-muted", Role.FOOT: "text-muted", Role.FIGURE: "accent"}
_TINTS = {
    Tint.LESSON: ("callout-lesson", "callout-lesson-edge"),
    Tint.ADVICE: ("callout-advice", "callout-advice-edge"),
    Tint.QUOTE: ("quote", "border"),
}
_STYLE = """
html,body{margin:0;height:100%;background:#000}
section{display:none;position:fixed;inset:0;align-items:center;justify-content:center}
section.on{display:flex}
svg{width:100vw;height:100vh;background:#000}
text{white-space:pre}
nav{position:fixed;bottom:8px;right:8px;opacity:0}
nav:hover,nav:focus-within{opacity:1}
button{font:16px sans-serif;padding:8px 14px}
@media print{@page{size:__W__px 900px;margin:0}html,body{height:auto}section{display:block;position:static;
width:__W__px;height:900px;break-after:page}svg{width:__W__px;height:900px}nav{display:none}}
"""
_SCRIPT = """
const all=[...document.querySelectorAll('section')];let at=0;
function go(n){at=Math.max(0,Math.min(all.length-1,n));all.forEach((s,i)=>{s.classList.toggle('on',i===at);
s.setAttribute('aria-hidden',i===at?'false':'true')});history.replaceState(null,'','#'+(at+1));}
let typed='';
addEventListener('keydown',e=>{if(e.ctrlKey||e.altKey||e.metaKey)return;const k=e.key;
if(/^[0-9]$/.test(k)){typed+=k;return}
if(k==='Enter'&&typed){go(+typed-1);typed='';return}typed='';
if(e.target.tagName==='BUTTON'&&(k==='Enter'||k===' '))return;
if(['ArrowRight','ArrowDown','PageDown',' ','Enter'].includes(k))go(at+1);
else if(['ArrowLeft','ArrowUp','PageUp','Backspace'].includes(k))go(at-1);
else if(k==='Home')go(0);else if(k==='End')go(all.length-1);
else if(k==='f'||k==='F11'){if(document.fullscreenElement)document.exitFullscreen();
else document.documentElement.requestFullscreen();}else return;e.preventDefault();});
addEventListener('click',e=>{if(e.target.tagName!=='BUTTON')go(at+(e.clientX<innerWidth/4?-1:1))});
addEventListener('hashchange',()=>go((parseInt(location.hash.slice(1))||1)-1));
document.getElementById('b').onclick=()=>go(at-1);document.getElementById('n').onclick=()=>go(at+1);
go((parseInt(location.hash.slice(1))||1)-1);
function fit(){const s=all[at];s.querySelectorAll('text[data-room]').forEach(t=>{const r=+t.dataset.room;
if(!t.hasAttribute('textLength')&&t.getComputedTextLength()>r){t.setAttribute('textLength',r);
t.setAttribute('lengthAdjust','spacingAndGlyphs');}});}
fit();addEventListener('keyup',fit);addEventListener('click',fit);addEventListener('beforeprint',()=>{const k=at;
all.forEach((s,i)=>{go(i);fit()});go(k);});
"""


def html_deck(
    deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told = untold
) -> str:
    """Write a deck as one page. Presenter's notes are not in it: it is for others."""
    count = len(deck.slides)
    slides: list[str] = []
    for number, slide in enumerate(deck.slides, 1):
        told(Progress(number - 1, count))
        slides.append(_slide(slide, stage, look, picture, f"{number} / {count}"))
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(deck.lang, quote=True)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(deck.title)}</title>",
            f"<style>{_STYLE.replace('__W__', str(stage.width))}</style></head><body><main>",
            *slides,
            '</main><nav><button id="b">&#8592;</button><button id="n">&#8594;</button></nav>',
            f"<script>{_SCRIPT}</script></body></html>",
            "",
        )
    )


def _slide(slide: Slide, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], page: str) -> str:
    family = escape(f"{look.family}, system-ui, sans-serif" if look.family else "system-ui, sans-serif", quote=True)
    ground = look.colours.get("stage", "#FFFFFF")
    parts = [f'<rect width="{stage.width}" height="{HEIGHT}" fill="{ground}"/>']
    parts += [_area(area, look) for area in slide.areas]
    parts += [_picture(place, picture) for place in slide.pictures]
    parts += [_box(box, look) for box in slide.boxes]
    muted = look.colours.get("text-muted", "#555555")
    right = stage.width - stage.margin
    parts.append(f'<text x="{right}" y="815" font-size="24" text-anchor="end" fill="{muted}">{page}</text>')
    name = escape(f"{page}: {slide.caption}", quote=True)
    ident = f' data-entry="{escape(slide.entry, quote=True)}"' if slide.entry else ""
    return (
        f'<section aria-roledescription="slide" aria-label="{name}"{ident}>'
        f'<svg viewBox="0 0 {stage.width} {HEIGHT}" font-family="{family}" xmlns="http://www.w3.org/2000/svg">'
        + "".join(parts)
        + "</svg></section>"
    )


def _area(area: Area, look: DeckLook) -> str:
    if area.tint is None:
        fill = look.colours.get("divider", "#CCCCCC")
        return f'<rect x="{area.x:g}" y="{area.y:g}" width="{area.width:g}" height="1" fill="{fill}"/>'
    if area.tint is Tint.BRAND:
        fill = look.colours.get("brand") or look.colours.get("accent", "#333333")
        return f'<rect x="0" y="0" width="{area.width:g}" height="{area.height:g}" fill="{fill}"/>'
    ground, edge = (look.colours.get(role, "#DDDDDD") for role in _TINTS[area.tint])
    place = f'y="{area.y:g}" height="{area.height:g}"'
    return (
        f'<rect x="{area.x:g}" {place} width="{area.width:g}" fill="{ground}"/>'
        f'<rect x="{area.x:g}" {place} width="6" fill="{edge}"/>'
    )


def _box(box: Box, look: DeckLook) -> str:
    """Write the lines where they were measured; the script squeezes them where another machine's font is wider."""
    role = _TINTS[box.tint][1] if box.tint is not None else _INK.get(box.role, "text")
    style = f'font-size="{box.size}" fill="{look.colours.get(role, "#000000")}"'
    if box.bold:
        style += ' font-weight="600"'
    base = box.y + box.pitch / 2 + box.size * 0.36
    lines: list[str] = []
    if box.marker:
        lines.append(f'<text x="{box.x - box.size * 0.8:g}" y="{base:g}" {style}>{escape(box.marker)}</text>')
    for number, line in enumerate(box.lines):
        y = base + number * box.pitch
        lines.append(f'<text x="{box.x:g}" y="{y:g}" data-room="{box.width:g}" {style}>{escape(line)}</text>')
    return "".join(lines)


def _picture(place: PicturePlace, picture: Callable[[str], bytes | None]) -> str:
    data = picture(place.path)
    kind = picture_kind(data or b"")
    if data is None or not kind or picture_size(data) is None:
        return ""
    source = f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
    room = f'x="{place.x:g}" y="{place.y:g}" width="{place.width:g}" height="{place.height:g}"'
    alt = escape(place.alt, quote=True)
    side = "xMax" if place.at_right else "xMid"
    return f'<image {room} preserveAspectRatio="{side}YMid meet" href="{source}" role="img" aria-label="{alt}"/>'
