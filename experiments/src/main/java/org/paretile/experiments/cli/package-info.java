/** The command line: what the user types, what is printed where, and with which exit code each command ends. */
@NullMarked
package org.paretile.experiments.cli;

import org.jspecify.annotations.NullMarked;
