"""`make bench-hosting`: the site behind nginx with our example, looked at and put under load.

On this machine alone: nginx, and clients that each ask for one page after the other on a line that
stays open. Clients and server share the processors, so a server of its own does more.
"""

import argparse
import gzip
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from typing import Final

from tests.benchmarks.corpus import ROOT
from tests.benchmarks.web import built

EXAMPLE: Final = ROOT / "hosting/nginx.conf"
MAIN: Final = """
daemon off;
worker_processes auto;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  types {{ application/manifest+json webmanifest; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
LOADED: Final = ("/bs/", "/bs/livno/", "/sr-Cyrl/livno/who-to-call/", "/hr/livno/contacts/")
PROCESSES: Final = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(port: int, path: str) -> Answer:
    """One request as a browser makes it."""
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = line.getresponse()
    body = answer.read()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    line.close()
    if headers.get("content-encoding") == "gzip":
        body = gzip.decompress(body)
    return Answer(status=answer.status, headers=headers, body=body)


@contextmanager
def nginx(site: Path, at: str) -> Iterator[int]:
    """The port at which nginx serves the site below that path meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        below = folder / "www" / at
        below.parent.mkdir(parents=True, exist_ok=True)
        below.symlink_to(site.resolve())
        port = _free_port()
        values = {"<listen>": f"127.0.0.1:{port}", "<name>": "localhost", "<root>": f"{folder}/www"}
        text = EXAMPLE.read_text(encoding="utf-8")
        for place, value in values.items():
            text = text.replace(place, value)
        (folder / "site.conf").write_text(text, encoding="utf-8")
        (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
        program = shutil.which("nginx") or sys.exit("nginx is missing: apt-get install nginx-light")
        server = subprocess.Popen([program, "-c", folder / "nginx.conf", "-p", folder])
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()
            server.wait(10)


def checks(port: int, at: str) -> Iterator[tuple[str, bool]]:
    """What the example promises, and whether it is so."""
    page = ask(port, f"{at}/bs/livno/")
    styles = page.body.decode().partition("assets/css/putokaz.")[2].partition('"')[0]
    hashed = ask(port, f"{at}/assets/css/putokaz.{styles}")
    missing = {
        language: ask(port, f"{at}/{language}/livno/no/such/page/")
        for language in ("bs", "hr", "sr-Cyrl", "sr-Latn", "en")
    }
    yield "a page is there, as UTF-8", page.headers["content-type"] == "text/html; charset=utf-8"
    yield "it comes compressed", page.headers.get("content-encoding") == "gzip"
    yield "it is asked for anew each time", page.headers["cache-control"] == "no-cache"
    yield "it has a mark by which that is quick", "etag" in page.headers
    yield "it has its policy", "frame-ancestors 'none'" in page.headers["content-security-policy"]
    yield "it tells nobody where one comes from", page.headers["referrer-policy"] == "no-referrer"
    yield "a hashed file is kept", "immutable" in hashed.headers["cache-control"]
    yield "and comes compressed", hashed.headers.get("content-encoding") == "gzip"
    for language, answer in missing.items():
        own = f'<html lang="{language}"'.encode() in answer.body
        yield f"what is not there: 404 in {language}", answer.status == 404 and own
    other = ask(port, f"{at}/no/such/page/")
    expected = b'<html lang="mul"' in other.body or bool(at)
    yield "and in all languages elsewhere", other.status == 404 and expected
    yield "a folder without its slash leads on", ask(port, f"{at}/bs/livno").status == 301


def client(port: int, until: float) -> list[float]:
    """Seconds of each answer, one after the other until that moment."""
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    taken = []
    while time.monotonic() < until:
        for path in LOADED:
            start = time.monotonic()
            line.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = line.getresponse()
            answer.read()
            assert answer.status == 200, (path, answer.status)
            taken.append(time.monotonic() - start)
    line.close()
    return taken


def clients(port: int, count: int, seconds: float) -> list[float]:
    """Those of one process."""
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(count) as pool:
        return [one for those in pool.map(client, [port] * count, [until] * count) for one in those]


def load(port: int, count: int, seconds: float) -> str:
    """One line of the table."""
    share = count // PROCESSES
    with ProcessPoolExecutor(PROCESSES) as pool:
        those = pool.map(clients, [port] * PROCESSES, [share] * PROCESSES, [seconds] * PROCESSES)
        taken = [one for own in those for one in own]
    cuts = quantiles(taken, n=100)
    return (
        f"{share * PROCESSES:>8}{len(taken) / seconds:>11.0f}{cuts[49] * 1000:>10.1f}"
        f"{cuts[98] * 1000:>10.1f}{max(taken) * 1000:>10.1f}"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--site", type=Path, help="a built site; without it one is built")
    arguments.add_argument("--clients", type=int, nargs="*", default=[2, 20, 100])
    arguments.add_argument("--seconds", type=float, default=10)
    wish = arguments.parse_args()
    site = wish.site or built()
    wrong = 0
    for at in ("", "guide"):
        with nginx(site, at) as port:
            path = f"/{at}" if at else ""
            for said, holds in checks(port, path):
                wrong += not holds
                print(f"{'yes' if holds else 'NO':<4}{path or '/':<8}{said}")
            if not at:
                _say(_loads(port, wish.clients, wish.seconds))
    sys.exit(bool(wrong))


def _loads(port: int, counts: Iterable[int], seconds: float) -> Iterator[str]:
    yield f"\n{'clients':>8}{'answers/s':>11}{'p50 ms':>10}{'p99 ms':>10}{'most ms':>10}"
    for count in counts:
        yield load(port, count, seconds)
    yield f"{seconds:.0f} s each; load of this machine: {os.getloadavg()[0]:.1f}\n"


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nginx does not answer on port {port}")


if __name__ == "__main__":
    main()
