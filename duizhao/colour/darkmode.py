"""What WeChat's dark mode makes of an article's colours, so that a build can tell whether they stay readable.

The rule is the one that WeChat publishes as wechatjs/mp-darkmode (src/modules/sdk and constant): grounds are turned
first, then each text against the ground on which it stands.
"""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

from duizhao.colour import RGB

PAGE: RGB = (25.0, 25.0, 25.0)  # the dark page, #191919
TEXT: RGB = (163.0, 163.0, 163.0)  # text without a colour of its own on it, #a3a3a3
WHITISH = 250.0  # perceived brightness, 0 to 255: from here on a ground counts as white, and white text stays
BRIGHTEST_GROUND = 190.0  # perceived brightness of a ground that is no grey
BRIGHT_GROUND = 100.0  # from here on too little difference makes the text darker, below it makes it brighter
DISTANCE = 65.0  # perceived brightness between text and ground that is kept
LIGHT_GREY = 40.0  # lightness, 0 to 100: greys above it are inverted; texts up to it are
DARKEST_GROUND = 22.0  # lightness of a ground
MIRROR = 90.0  # a text's lightness L becomes MIRROR - L
ROUNDS = 20  # a text may be mirrored and weighed anew; the published script leaves the number open


def brightness(colour: RGB) -> float:
    """Perceived brightness, 0 to 255, with the weights of W3C's AERT."""
    red, green, blue = colour
    return (299 * red + 587 * green + 114 * blue) / 1000


FARTHEST = brightness(TEXT) - brightness(PAGE)  # on the page no text is brighter than the default


def dark_ground(colour: RGB) -> RGB:
    """An opaque ground on the dark page."""
    hue, saturation, lightness = _hsl(colour)
    seen = brightness(colour)
    if (saturation == 0 and lightness > LIGHT_GREY) or seen > WHITISH:
        return _from_hsl(0.0, 0.0, min(100.0, 100.0 + _hsl(PAGE)[2] - lightness))
    if seen > BRIGHTEST_GROUND:
        return _brought_to(BRIGHTEST_GROUND, colour)
    if lightness < DARKEST_GROUND:
        return _from_hsl(hue, saturation, DARKEST_GROUND)
    return colour


def dark_text(colour: RGB, ground: RGB = PAGE) -> RGB:
    """An opaque text on `ground`, which is dark already."""
    below = brightness(ground)
    for _ in range(ROUNDS):
        seen = brightness(colour)
        apart = abs(below - seen)
        if seen >= WHITISH:
            return colour
        if apart > FARTHEST and below <= brightness(PAGE) + 2:
            return _brought_to(FARTHEST + below, colour)
        if apart >= DISTANCE:
            return colour
        hue, saturation, lightness = _hsl(colour)
        bright = below >= BRIGHT_GROUND
        if not (lightness > MIRROR - LIGHT_GREY if bright else lightness <= LIGHT_GREY):
            wanted = below - DISTANCE if bright else below + DISTANCE
            return _brought_to(min(FARTHEST, wanted), colour)
        colour = _from_hsl(hue, saturation, MIRROR - lightness)
    return colour


def _brought_to(wanted: float, colour: RGB) -> RGB:
    """The colour at another perceived brightness: all channels by one factor; what a full or empty channel cannot
    take, another one does."""
    now = brightness(colour)
    if now == 0:
        return (wanted, wanted, wanted)
    red, green, blue = (min(255.0, each * wanted / now) for each in colour)
    if green == 0 or red == 255 or blue == 255:
        green = (wanted * 1000 - red * 299 - blue * 114) / 587
    elif red == 0:
        red = (wanted * 1000 - green * 587 - blue * 114) / 299
    elif blue == 0 or green == 255:
        blue = (wanted * 1000 - red * 299 - green * 587) / 114
    return _within(red), _within(green), _within(blue)


def _within(channel: float) -> float:
    return min(255.0, max(0.0, channel))


def _hsl(colour: RGB) -> tuple[float, float, float]:
    """Hue and saturation from 0 to 1, lightness from 0 to 100."""
    hue, lightness, saturation = rgb_to_hls(*(each / 255 for each in colour))
    return hue, saturation, lightness * 100


def _from_hsl(hue: float, saturation: float, lightness: float) -> RGB:
    red, green, blue = hls_to_rgb(hue, max(0.0, lightness) / 100, saturation)
    return red * 255, green * 255, blue * 255
