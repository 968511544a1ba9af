/**
 * How far the result of an in-memory dot product is from the result of exact arithmetic: signal power and the errors of
 * quantised operands, of cells and reading them, of row drivers, bit lines and converters, for bit-sliced and encoded
 * operands. A layer's signal-to-noise ratio depends on its two value distributions, the length of its dot products, the
 * rows summed in one conversion, the encoding, the device and the converter, and on nothing else: {@link
 * org.paretile.models.accuracy.OperandTable} is built once for each operand, {@link
 * org.paretile.models.accuracy.StoredWeights} once for each device, and both are shared.
 *
 * <p>Rows are taken as independent and identically distributed, inputs as independent of weights. The vocabulary is that
 * of Gonugondla, Sakr, Dbouk, Shanbhag (ICCAD 2020; IEEE TCAD 41(10), 2022) and Shanbhag, Roy (IEEE OJ-SSCS 2022).
 */
@NullMarked
package org.paretile.models.accuracy;

import org.jspecify.annotations.NullMarked;
