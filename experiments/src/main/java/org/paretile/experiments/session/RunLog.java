package org.paretile.experiments.session;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.ErrorHandler;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.WholeFile;

/** Sends what the run says to {@code run.log} while it is open; warnings of anything else still go to stderr. */
final class RunLog implements AutoCloseable {
    private static final String LOGGER = "org.paretile.experiments.run";

    private final LoggerContext context;
    private final FileAppender appender;

    private RunLog(LoggerContext context, FileAppender appender) {
        this.context = context;
        this.appender = appender;
    }

    /**
     * @param complain takes, once, why the log is not written any further; the run goes on without it
     * @throws org.paretile.experiments.run.StorageException if it cannot be written at all
     */
    static RunLog open(Path file, Consumer<String> complain) {
        WholeFile.requireWritable(file, "remove it");
        LoggerContext context = LoggerContext.getContext(false);
        Configuration configuration = context.getConfiguration();
        FileAppender appender = FileAppender.newBuilder()
                .setName("run.log")
                .setFileName(file.toString())
                .setAppend(true)
                .setLayout(PatternLayout.newBuilder().setConfiguration(configuration)
                        .setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %c{1} %m%n").build())
                .setConfiguration(configuration)
                .build();
        appender.setHandler(new Complaint(file, complain));
        appender.start();
        LoggerConfig logger = new LoggerConfig(LOGGER, Level.INFO, false);
        logger.addAppender(appender, Level.INFO, null);
        configuration.addLogger(LOGGER, logger);
        context.updateLoggers();
        return new RunLog(context, appender);
    }

    /** Says once what log4j would say with a stack trace for every line. */
    private static final class Complaint implements ErrorHandler {
        private final Path file;
        private final Consumer<String> complain;
        private final AtomicBoolean said = new AtomicBoolean();

        Complaint(Path file, Consumer<String> complain) {
            this.file = file;
            this.complain = complain;
        }

        @Override
        public void error(String message) {
            if (said.compareAndSet(false, true)) {
                complain.accept(file + " is not written any further: " + message);
            }
        }

        @Override
        public void error(String message, @Nullable Throwable failure) {
            Throwable cause = failure;
            while (cause != null && cause.getCause() != null) {
                cause = cause.getCause();
            }
            error(cause == null || cause.getMessage() == null ? message : cause.getMessage());
        }

        @Override
        public void error(String message, LogEvent event, @Nullable Throwable failure) {
            error(message, failure);
        }
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(LOGGER);
        context.updateLoggers();
        appender.stop();
    }
}
