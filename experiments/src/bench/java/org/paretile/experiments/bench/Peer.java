package org.paretile.experiments.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark is held against. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Peer {
    /** What one operation is, in words. */
    String what();

    /** The published or measured peer. */
    String peer();

    /**
     * The peer's time, in microseconds an operation, by the values of the benchmark's parameters in their order; a single
     * number where there are no parameters; NaN where the peer is measured in the same run ({@link #measuredBy}).
     */
    double[] micros();

    /** Benchmark method that measures the peer in the same JVM; empty if the peer's figure is given. */
    String measuredBy() default "";

    /** Operations in one invocation that the time is divided by. */
    double operations() default 1;
}
