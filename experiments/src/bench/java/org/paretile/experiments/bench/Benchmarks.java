package org.paretile.experiments.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints, for each, our time, the peer's, and the ratio. Times are medians of the measured
 * iterations, in microseconds.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Arguments: part of the names of the benchmarks to run; all if none. */
    public static void main(String[] args) throws RunnerException, ReflectiveOperationException {
        String part = args.length == 0 || args[0].isBlank() || args[0].equals("null") ? "" : args[0];
        Options options = new OptionsBuilder()
                .include("org\\.paretile\\.experiments\\.bench\\..*" + part + ".*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(5).warmupTime(TimeValue.milliseconds(600))
                .measurementIterations(9).measurementTime(TimeValue.milliseconds(400))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g")
                .verbosity(VerboseMode.SILENT)
                .build();
        System.err.println("running, a few seconds a benchmark ...");
        Map<String, Double> medians = new HashMap<>();
        List<RunResult> results = new ArrayList<>(new Runner(options).run());
        for (RunResult result : results) {
            medians.put(key(result.getParams(), result.getParams().getBenchmark()),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.printf("%-56s %14s %14s %10s  %s%n", "operation", "ours (us)", "peer (us)", "ratio", "peer");
        for (RunResult result : results) {
            print(result.getParams(), medians);
        }
    }

    private static void print(BenchmarkParams params, Map<String, Double> medians) throws ReflectiveOperationException {
        String benchmark = params.getBenchmark();
        int dot = benchmark.lastIndexOf('.');
        String owner = benchmark.substring(0, dot);
        Method method = Arrays.stream(Class.forName(owner).getMethods())
                .filter(m -> m.getName().equals(benchmark.substring(dot + 1)))
                .findFirst().orElseThrow();
        Peer peer = method.getAnnotation(Peer.class);
        if (peer == null) {
            return; // a peer itself
        }
        double ours = medians.get(key(params, benchmark)) / peer.operations();
        double theirs;
        if (peer.measuredBy().isEmpty()) {
            theirs = peer.micros()[Math.min(position(params), peer.micros().length - 1)];
        } else {
            Double measured = medians.get(key(params, owner + "." + peer.measuredBy()));
            theirs = measured == null ? Double.NaN : measured / peer.operations();
        }
        String name = peer.what() + (params.getParamsKeys().isEmpty() ? "" : " " + values(params));
        System.out.printf("%-56s %14.4g %14.4g %9.3gx  %s%n", name, ours, theirs, theirs / ours, peer.peer());
    }

    /** Position of the parameter's value in the order in which the class lists them. */
    private static int position(BenchmarkParams params) throws ReflectiveOperationException {
        String benchmark = params.getBenchmark();
        Class<?> owner = Class.forName(benchmark.substring(0, benchmark.lastIndexOf('.')));
        for (String name : params.getParamsKeys()) {
            String[] listed = owner.getField(name).getAnnotation(org.openjdk.jmh.annotations.Param.class).value();
            return Arrays.asList(listed).indexOf(params.getParam(name));
        }
        return 0;
    }

    private static String key(BenchmarkParams params, String benchmark) {
        return benchmark + " " + values(params);
    }

    private static String values(BenchmarkParams params) {
        List<String> values = new ArrayList<>();
        params.getParamsKeys().forEach(k -> values.add(k + "=" + params.getParam(k)));
        return String.join(" ", values);
    }
}
