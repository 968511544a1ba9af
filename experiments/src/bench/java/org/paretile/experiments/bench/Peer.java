package org.paretile.experiments.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark is held against: a peer measured in the same run, a published figure, or both. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Peer {
    /** What one operation is, in words. */
    String what();

    /** Benchmark method of the same class that measures the peer in the same JVM; empty if there is none. */
    String measuredBy() default "";

    /** Whose the published figures are; empty if there are none. */
    String published() default "";

    /** Published time of an operation in microseconds, by the values of the benchmark's parameter in their order. */
    double[] micros() default {};

    /** Operations in one invocation, by which our time and the measured peer's are divided. */
    double operations() default 1;
}
