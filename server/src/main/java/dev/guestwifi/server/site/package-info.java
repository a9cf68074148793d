/** The pages and documents beside the API: the contracts, the documentation, the Admin page, the problems. */
@NullMarked
package dev.guestwifi.server.site;

import org.jspecify.annotations.NullMarked;
