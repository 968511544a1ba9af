@NullMarked
package org.paretile.problems.space;

import org.jspecify.annotations.NullMarked;
