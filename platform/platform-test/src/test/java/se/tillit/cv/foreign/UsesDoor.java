package se.tillit.cv.foreign;

/** Depends on another service's code. */
class UsesDoor {
    se.tillit.gateway.Door door = new se.tillit.gateway.Door();
}
