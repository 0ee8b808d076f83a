"""Lets moto's server copy itself: a request for /copy is answered with the port and the process id of a server of its
own that holds all that this one holds. All of them end with the program that started the first.

Python runs a module of this name, wherever PYTHONPATH finds it, before the program.
"""

import functools
import gc
import logging
import os
import select
import signal
import socket

from moto import backends, server
from moto.core import responses
from werkzeug.serving import make_server

HOST = "127.0.0.1"
STDIN = 0


def serve(app, port, listener=None):
    # One request after the other: moto is not thread-safe, and there is no other thread when it is copied.
    http = make_server(HOST, port, app, fd=listener)
    http.service_actions = end_with_the_starter
    http.serve_forever()


def end_with_the_starter():
    # Nothing is ever written there: it gets readable when nobody is left to write.
    if select.select([STDIN], [], [], 0)[0]:
        os._exit(0)


class Copying:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] != "/copy":
            return self.app(environ, start_response)
        with socket.create_server((HOST, 0)) as listener:
            port = listener.getsockname()[1]
            gc.freeze()  # what is never collected is never written, and so shared
            process = os.fork()
            if process == 0:
                self.live_on(port, listener.fileno())
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [f"{port} {process}".encode()]

    def live_on(self, port, listener):
        try:
            os.closerange(STDIN + 3, listener)
            os.closerange(listener + 1, os.sysconf("SC_OPEN_MAX"))
            serve(self, port, listener)
        finally:
            os._exit(0)


def remember(function):
    """Lists once what moto lists anew with every request, though it is always the same."""
    return functools.cache(lambda *arguments: tuple(function(*arguments)))


backends.list_of_moto_modules = remember(backends.list_of_moto_modules)
responses.method_names_from_class = remember(responses.method_names_from_class)
logging.getLogger("werkzeug").setLevel(logging.ERROR)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
server.run_simple = lambda host, port, app, **options: serve(Copying(app), port)
