@NullMarked
package org.paretile.experiments.cli;

import org.jspecify.annotations.NullMarked;
