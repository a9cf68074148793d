/** Data to hold a server to the laws with, for those who can fill its store. */
@NullMarked
package dev.guestwifi.conformance.data;

import org.jspecify.annotations.NullMarked;
