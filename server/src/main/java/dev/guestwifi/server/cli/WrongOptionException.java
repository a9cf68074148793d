package dev.guestwifi.server.cli;

/** The value of an option is out of its bounds. The message is ready to be printed. */
final class WrongOptionException extends Exception {
    private static final long serialVersionUID = 1;

    WrongOptionException(IllegalArgumentException cause) {
        super("Wrong option: " + cause.getMessage() + ".", cause);
    }
}
