"""Set up, run, test and measure Sổ Một Cửa on a machine that has nothing but Python.

Standard library only. Each command first makes sure of `.venv` and the locked packages; where they are
current that costs one look at a stamp.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "locked.stamp"
WINDOWS = sys.platform == "win32"
PYTHON_MINOR = f"{sys.version_info.major}.{sys.version_info.minor}"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
I18N = ROOT / "resources" / "i18n"
WORDS = I18N / "motcua_vi.ts"

# Shared library that Qt opens → Debian/Ubuntu package. The loader is asked: package names differ by release.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Branch coverage in percent below which the test run fails.
COVERAGE_FLOORS = {"desk/*": 100, "db/*,reports/*,ui/*": 85}


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    commands = {
        "run": (run, "start the program; without a screen do its main job into out/"),
        "test": (test, "run every test and quality gate; arguments go to pytest"),
        "bench": (bench, "measure the speed limits; --json for a list of figures"),
        "budget": (budget, "count keys and clicks of the usual tasks (--json)"),
        "shots": (shots, "write a picture of every page and dialog into out/shots/"),
        "lock": (lock, "pin the packages of pyproject.toml anew; --upgrade for newer ones"),
        "i18n": (i18n, "collect the words on screen and list those without Vietnamese"),
        "setup": (setup, "make .venv and all that the program needs, and stop"),
    }
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(
        prog="dev.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"  {name:6} {text}" for name, (_, text) in commands.items()),
    )
    parser.add_argument("command", choices=commands, metavar="command")
    if not (3, 11) <= sys.version_info < (3, 14):
        sys.exit(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}.")
    command, _ = commands[parser.parse_args(arguments[:1]).command]
    return command(arguments[1:])


def run(rest: list[str]) -> int:
    """Start the program, or do its main job into `out/` where there is no screen."""
    prepare()
    if has_screen():
        become("-m", "ui", *rest)
    say("Máy này không có màn hình nên chỉ làm việc chính, kết quả ghi vào out/ (no screen: see out/).")
    become("-m", "ui.headless", "out", *rest, offscreen=True)


def test(rest: list[str]) -> int:
    """Run pytest, and with no arguments also hold coverage to its floors."""
    prepare()
    (ROOT / ".cache").mkdir(exist_ok=True)
    if rest:
        return call(PYTHON, "-m", "pytest", *rest)
    code = call(PYTHON, "-m", "pytest", "--cov", "--cov-report=")
    for files, floor in COVERAGE_FLOORS.items() if code == 0 else ():
        say(f"Branch coverage of {files}, at least {floor} %:")
        code |= call(PYTHON, "-m", "coverage", "report", f"--include={files}", f"--fail-under={floor}")
    return code


def bench(rest: list[str]) -> int:
    """Measure the speed limits."""
    prepare(quiet=True)
    become("tests/bench/run.py", *rest, offscreen=True)


def budget(rest: list[str]) -> int:
    """Count the keys and clicks of the usual tasks."""
    prepare(quiet=True)
    become("tests/budget/run.py", *rest, offscreen=True)


def shots(rest: list[str]) -> int:
    """Write a picture of every page and dialog into `out/shots/`."""
    prepare()
    become("-m", "ui.shots", "out/shots", *rest, offscreen=True)


def lock(rest: list[str]) -> int:
    """Pin what `pyproject.toml` asks for, with hashes, for every system and Python, naming no index."""
    prepare()
    how = [*rest, "--extra=dev", "--universal", "--generate-hashes", f"--output-file={LOCK.name}"]
    bare = ["--no-header", "--no-annotate", "--no-emit-index-url", "--quiet"]
    code = call(tool("uv"), "pip", "compile", "pyproject.toml", *how, *bare)
    say("requirements.lock is written." if code == 0 else "requirements.lock could not be made.")
    return code


def i18n(rest: list[str]) -> int:
    """Collect the source strings of `ui/` and list those that have no Vietnamese yet; 1 if there are any."""
    prepare()
    sources = sorted((ROOT / "ui").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-target-language", "vi"]
    if code := call(tool("pyside6-lupdate"), *sources, *options, *rest, "-ts", WORDS):
        return code
    contexts = ElementTree.parse(WORDS).getroot().iter("context")
    missing = [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in contexts
        for message in context.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]
    say("\n".join([*missing, f"{len(missing)} strings have no Vietnamese yet."]))
    return 1 if missing else 0


def setup(rest: list[str]) -> int:
    """Set up even where the stamp is current, so that what was removed since comes back."""
    del rest
    STAMP.unlink(missing_ok=True)
    prepare()
    say("Ready.")
    return 0


def prepare(quiet: bool = False) -> None:
    """Make the virtual environment, packages, system libraries and translations current.

    `quiet` keeps the standard output for the command's own.
    """
    with contextlib.redirect_stdout(sys.stderr) if quiet else contextlib.nullcontext():
        if not STAMP.exists() or STAMP.read_text(encoding="utf-8") != stamp():
            complete = install_system_libraries()
            make_venv()
            install_packages()
            if complete:
                STAMP.write_text(stamp(), encoding="utf-8")
        compile_translations()


def stamp() -> str:
    """Return what the environment was made for: this lock under this Python."""
    return f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {PYTHON_MINOR} {sys.platform}\n"


def make_venv() -> None:
    """Make `.venv`, anew if it was made by another Python."""
    made_by = VENV / "pyvenv.cfg"
    if PYTHON.exists() and f"\nversion = {PYTHON_MINOR}." in f"\n{made_by.read_text(encoding='utf-8')}":
        return
    if importlib.util.find_spec("ensurepip") is None:
        install_with_apt(["python3-venv"])
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            sys.exit("Before that, Python cannot make a virtual environment.")
    say(f"Making .venv with Python {PYTHON_MINOR} …")
    if call(sys.executable, "-m", "venv", "--clear", VENV):
        sys.exit("The virtual environment could not be made (see above).")


def install_packages() -> None:
    """Install the lock into `.venv`, every file checked by its hash."""
    say("Installing the locked packages (some 300 MB the first time) …")
    # The lock is whole: resolving again finds nothing new, and older pips then trip over a newer release of
    # a package that is asked for with an extra ("not pinned with ==").
    how = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    if call(PYTHON, "-m", "pip", "install", *how, "-r", LOCK):
        sys.exit("The packages could not be installed (see above); run the same command again to go on.")


def install_system_libraries() -> bool:
    """Install what Qt opens and a bare Debian/Ubuntu lacks; false if some of it is still missing."""
    if not sys.platform.startswith("linux"):
        return True
    if missing := missing_libraries():
        install_with_apt(missing)
        if missing_libraries():
            say("Until then the window may not open.")
            return False
    return True


def missing_libraries() -> list[str]:
    """Return the packages of those libraries that the loader does not find."""
    return [package for library, package in QT_LIBRARIES.items() if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system's loader opens a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_with_apt(packages: list[str]) -> None:
    """Install Debian/Ubuntu packages where that needs no password, else say the line to run."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n"]
    free = root or (
        shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
    )
    if not (free and shutil.which("apt-get")):
        say(f"Please run: {apt_line(packages)}")
        return
    say(f"Installing {' '.join(packages)} …")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    # A machine that never asked for the package lists fails the first time.
    if subprocess.run(install, capture_output=True).returncode and (call(*apt, "update") or call(*install)):
        say(f"apt-get could not install them. Later, please run: {apt_line(packages)}")


def apt_line(packages: list[str]) -> str:
    """Return the line for a person to run."""
    return f"sudo apt-get install {' '.join(packages)}"


def compile_translations() -> None:
    """Compile every `.ts` of `resources/i18n` whose `.qm` is missing or older."""
    for words in sorted(I18N.glob("*.ts")):
        compiled = words.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= words.stat().st_mtime:
            continue
        say(f"Compiling {words.name} …")
        if call(tool("pyside6-lrelease"), "-silent", words, "-qm", compiled):
            sys.exit(f"{words.name} could not be compiled (see above).")


def has_screen() -> bool:
    """Tell whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def tool(name: str) -> Path:
    """Return the environment's program of that name."""
    return BIN / (f"{name}.exe" if WINDOWS else name)


def environment(offscreen: bool = False) -> dict[str, str]:
    """Return the environment for our own programs."""
    ours = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {**os.environ, **ours, **({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {})}


def call(program: str | Path, *arguments: str | Path) -> int:
    """Run a program in the project's folder to its end and return its exit code."""
    return subprocess.run([program, *arguments], cwd=ROOT, env=environment(), stdout=sys.stdout).returncode


def become(*arguments: str, offscreen: bool = False) -> NoReturn:
    """End as the environment's Python running `arguments`."""
    line = [str(PYTHON), *arguments]
    if WINDOWS:
        sys.exit(subprocess.run(line, cwd=ROOT, env=environment(offscreen)).returncode)
    os.chdir(ROOT)
    os.execve(PYTHON, line, environment(offscreen))


def say(text: str) -> None:
    """Tell the person at the terminal what goes on."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
