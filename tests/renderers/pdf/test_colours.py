"""The profile that says what the colours mean: that of sRGB, and the same wherever it is made."""

import io
from itertools import product

from PIL import Image, ImageCms

from briefing.renderers.pdf.colours import profile


def test_it_is_a_profile_of_a_display_in_rgb() -> None:
    opened = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    assert opened.profile.xcolor_space == "RGB "
    assert opened.profile.device_class == "mntr"
    assert opened.profile.version == 2.1
    assert ImageCms.getProfileDescription(opened).strip() == "sRGB"
    assert len(profile()) < 1000


def test_its_colours_are_those_of_srgb() -> None:
    steps = (0, 8, 32, 64, 96, 128, 160, 192, 224, 255)
    colours = Image.new("RGB", (len(steps) ** 3, 1))
    colours.putdata(list(product(steps, repeat=3)))
    ours = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    theirs = ImageCms.createProfile("sRGB")
    turned = ImageCms.profileToProfile(colours, ours, theirs)
    assert turned is not None
    differences = [
        abs(a - b)
        for one, other in zip(colours.tobytes(), turned.tobytes(), strict=True)
        for a, b in ((one, other),)
    ]
    assert max(differences) <= 2
