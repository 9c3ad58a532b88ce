"""Presses the cross of each window on the screen argv[1]: sends WM_DELETE_WINDOW, as a window manager would."""
import ctypes
import sys

x = ctypes.CDLL("libX11.so.6")
Window = Atom = ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", Window), ("message_type", Atom), ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5), ("rest", ctypes.c_char * 96)]


x.XOpenDisplay.restype = ctypes.c_void_p
x.XDefaultRootWindow.restype = Window
x.XInternAtom.restype = Atom
display = ctypes.c_void_p(x.XOpenDisplay(sys.argv[1].encode()))
protocols, delete = (x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
root, parent, children, count = Window(x.XDefaultRootWindow(display)), Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
x.XQueryTree(display, root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
pressed = 0
for window in children[:count.value]:
    found, many = ctypes.POINTER(Atom)(), ctypes.c_int()
    if not x.XGetWMProtocols(display, Window(window), ctypes.byref(found), ctypes.byref(many)):
        continue
    if delete in found[:many.value]:
        event = ClientMessage(33, 0, 1, display, window, protocols, 32, (ctypes.c_long * 5)(delete, 0, 0, 0, 0))
        pressed += x.XSendEvent(display, Window(window), 0, ctypes.c_long(0), ctypes.byref(event))
x.XSync(display, 0)
sys.exit(0 if pressed else "no window has a cross")
