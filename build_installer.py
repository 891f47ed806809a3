"""Freeze Sổ Một Cửa for the system this runs on, into `dist/SoMotCua/`.

One folder with two programs, the window (`motcua`) and the command line (`motcua-admin`), that needs no
Python on the machine. It is put in place only after the frozen programs passed their own self-test and made
a new register.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
DIST = ROOT / "dist"
NAME = "SoMotCua"
WINDOW, CONSOLE = "motcua", "motcua-admin"
SUFFIX = ".exe" if sys.platform == "win32" else ""
SCREEN_FONT = "fontpkg_fira_sans"
ENTRIES = {WINDOW: "from ui.__main__ import main", CONSOLE: "from desk.cli import main"}
# Alembic reads migrations as files and imports these only from there.
HIDDEN = ["alembic.context", "alembic.op", "logging.config", "db.dialect", SCREEN_FONT]
UNUSED_MODULES = [
    *("tkinter", "unittest", "pydoc_data", "lib2to3", "IPython", "numpy", "pandas", "matplotlib"),
    *("mypy", "pytest", "PIL.ImageTk", "setuptools", "pip", "sqlalchemy.testing", "alembic.testing"),
    *(f"PySide6.Qt{name}" for name in ("Qml", "Quick", "QuickWidgets", "QuickControls2", "QuickTest")),
    *(f"PySide6.Qt{name}" for name in ("Sql", "Test", "Designer", "Help", "OpenGL", "OpenGLWidgets")),
    *(f"PySide6.Qt{name}" for name in ("UiTools", "Xml", "Concurrent", "DBus")),
]
# Parts of Qt that its plugins would bring along and that no page shows: parts of the path in the folder.
UNUSED_FILES = [
    *("Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard", "Qt6Pdf", "Qt6Test", "Qt6Sql", "Qt6Designer"),
    *("qtvirtualkeyboard", "plugins/qmltooling", "plugins/tls", "plugins/networkinformation"),
    *("plugins/sqldrivers", "plugins/generic", "PySide6/Qt/translations", "PySide6/translations"),
    *("qeglfs", "qlinuxfb", "qvnc", "qvkkhrdisplay", "plugins/egldeviceintegrations", "opengl32sw"),
]
SPEC = """
from PyInstaller.utils.hooks import collect_all

datas, binaries, hidden = {datas!r}, [], {hidden!r}
for package in ("pypdfium2_raw", "pypdfium2"):
    more = collect_all(package)
    datas, binaries, hidden = datas + more[0], binaries + more[1], hidden + more[2]

def used(entries):
    return [each for each in entries if not any(part in each[0].replace("\\\\", "/") for part in {unused!r})]

found = Analysis({scripts!r}, pathex=[{root!r}], datas=datas, binaries=binaries, hiddenimports=hidden,
                 excludes={excludes!r}, noarchive=False)
archive = PYZ(found.pure)

def program(name, console):
    scripts = [entry for entry in found.scripts if entry[0] == name or entry[0].startswith("pyi_rth")]
    return EXE(archive, scripts, [], exclude_binaries=True, name=name, console=console, upx=False,
               version={version!r})

COLLECT(program({window!r}, False), program({admin!r}, True), used(found.binaries), used(found.datas),
        upx=False, name={name!r})
"""
# What Windows shows of the file; kept to what `EXE(version=…)` evaluates.
VERSION_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('042A04B0', [
      StringStruct('FileDescription', 'Sổ Một Cửa'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', '{name}'),
      StringStruct('OriginalFilename', '{name}.exe'),
      StringStruct('ProductName', 'Sổ Một Cửa'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x042A, 0x04B0])])
  ]
)
"""


def main(arguments: list[str]) -> int:
    """Build, test, put in place; 1 where the frozen programs do not pass."""
    parser = argparse.ArgumentParser(prog="build_installer.py", description=__doc__)
    parser.parse_args(arguments)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="motcua-build-") as name:
        work = Path(name)
        built = freeze(work)
        if not passes(built, work):
            print("The frozen programs did not pass, so nothing was put into dist/.")
            return 1
        target = DIST / NAME
        shutil.rmtree(target, ignore_errors=True)
        DIST.mkdir(exist_ok=True)
        shutil.move(built, target)
    size = sum(path.stat().st_size for path in target.rglob("*") if not path.is_symlink())
    print(f"{target.relative_to(ROOT)}: {size / 1e6:.0f} MB, {time.monotonic() - start:.0f} s")
    return 0


def freeze(work: Path) -> Path:
    """Run PyInstaller in a folder of its own and return the folder with the programs."""
    compile_translations(work)
    scripts = [write_entry(work, name) for name in ENTRIES]
    spec = work / f"{NAME}.spec"
    spec.write_text(specification(work, scripts), encoding="utf-8")
    folders = [f"--distpath={work / 'dist'}", f"--workpath={work / 'build'}"]
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *folders, str(spec)]
    settings = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(work / "config"), "PYTHONUTF8": "1"}
    if subprocess.run(line, cwd=work, env=settings).returncode:
        sys.exit("PyInstaller could not freeze the program (see above).")
    return work / "dist" / NAME


def specification(work: Path, scripts: list[str]) -> str:
    """What PyInstaller is told: scripts, files, what to leave out."""
    return SPEC.format(
        datas=data_files(work),
        hidden=HIDDEN,
        unused=UNUSED_FILES,
        scripts=scripts,
        root=str(ROOT),
        excludes=UNUSED_MODULES,
        version=version_resource(work),
        window=WINDOW,
        admin=CONSOLE,
        name=NAME,
    )


def data_files(work: Path) -> list[tuple[str, str]]:
    """Files beside the code, each with the folder that it goes to: migrations, resources, words, fonts."""
    migrations = sorted((ROOT / "db" / "migrations").rglob("*.py"))
    carried = [
        path
        for path in sorted((ROOT / "resources").rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc", ".ts", ".qm"}
    ]
    ours = [(str(path), str(path.parent.relative_to(ROOT))) for path in (*migrations, *carried)]
    words = [(str(path), "resources/i18n") for path in sorted(work.glob("*.qm"))]
    # python-docx finds its templates by way of this folder, which must therefore exist.
    parts = (str(package_folder("docx") / "parts" / "__init__.py"), "docx/parts")
    return [*ours, *words, parts, *font_files()]


def font_files() -> list[tuple[str, str]]:
    """The faces that the screen uses."""
    from ui.theme import FONT_FILES, READING_FONT_FILES

    folder = package_folder(SCREEN_FONT) / "files"
    return [(str(folder / name), f"{SCREEN_FONT}/files") for name in (*FONT_FILES, *READING_FONT_FILES)]


def package_folder(name: str) -> Path:
    """Where an installed package lies."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"{name} is not installed: run `python3 dev.py setup` first.")
    return Path(spec.submodule_search_locations[0])


def compile_translations(work: Path) -> None:
    """Compile every language of the screen into the folder."""
    lrelease = Path(sys.executable).with_name(f"pyside6-lrelease{SUFFIX}")
    for words in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        line: list[str | Path] = [lrelease, "-silent", words, "-qm", work / f"{words.stem}.qm"]
        if subprocess.run(line).returncode:
            sys.exit(f"{words.name} could not be compiled (see above).")


def write_entry(work: Path, name: str) -> str:
    """Write the script that a program starts with."""
    script = work / f"{name}.py"
    script.write_text(f"import sys\n{ENTRIES[name]}\nsys.exit(main())\n", encoding="utf-8")
    return str(script)


def version_resource(work: Path) -> str | None:
    """Write what Windows shows of the program file; other systems have nothing like it."""
    if sys.platform != "win32":
        return None
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    numbers = tuple(int(part) for part in f"{version}.0".split("."))
    target = work / "version.txt"
    target.write_text(
        VERSION_RESOURCE.format(numbers=numbers, version=version, name=WINDOW), encoding="utf-8"
    )
    return str(target)


def passes(built: Path, work: Path) -> bool:
    """Try the frozen programs where nothing of this project or its environment can help them."""
    home = work / "home"
    home.mkdir()
    new = ["init", "--ward", "Phường Thử", "--data", str(home / "new")]
    trials = ((WINDOW, ["--self-test"]), (CONSOLE, ["self-test"]), (CONSOLE, new))
    results = [passed(built / f"{name}{SUFFIX}", arguments, home) for name, arguments in trials]
    return all(results)


def passed(program: Path, arguments: list[str], home: Path) -> bool:
    """Run a frozen program, show what it says and tell whether it ended well."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "LANG") if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    done = subprocess.run([program, *arguments], cwd=home, env={**kept, **homes}, capture_output=True)
    told = (done.stdout + done.stderr).decode("utf-8", "replace")
    result = "passed" if done.returncode == 0 else f"failed ({done.returncode})"
    print(f"{program.name} {arguments[0]}: {result}")
    print("".join(f"    {line}\n" for line in told.splitlines()), end="", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
