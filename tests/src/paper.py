"""Prints a page with WebKitGTK, which no WebDriver command does: paper.py ADDRESS FILE.pdf, once a card is there."""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

PATIENCE = 20
THERE = """
const there = () => document.querySelector("trotsky-card, glance-card")?.shadowRoot?.querySelector(".card:not([hidden])");
while (!there()) await new Promise((next) => setTimeout(next, 15));
"""

address, file = sys.argv[1:]
view = WebKit2.WebView()


def loaded(_view, event):
    if event == WebKit2.LoadEvent.FINISHED:
        view.call_async_javascript_function(THERE, -1, None, None, None, None, print_out)


def print_out(_view, result):
    view.call_async_javascript_function_finish(result)
    settings = Gtk.PrintSettings.new()
    settings.set_printer("Print to File")
    settings.set("output-uri", GLib.filename_to_uri(file))
    settings.set("output-file-format", "pdf")
    setup = Gtk.PageSetup.new()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    operation = WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=setup)
    operation.connect("finished", lambda _operation: Gtk.main_quit())
    operation.connect("failed", lambda _operation, error: fail(error.message))
    operation.print_()
    # It lives as long as somebody holds it.
    view.operation = operation


def fail(why):
    print(f"{address} was not printed: {why}", file=sys.stderr)
    # An exception in a callback ends nothing.
    os._exit(1)


window = Gtk.Window()
window.set_default_size(1300, 900)
window.add(view)
window.show_all()
view.connect("load-changed", loaded)
view.load_uri(address)
GLib.timeout_add_seconds(PATIENCE, fail, f"nothing came within {PATIENCE} s")
Gtk.main()
