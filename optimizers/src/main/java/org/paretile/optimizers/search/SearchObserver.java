package org.paretile.optimizers.search;

/** Watches a search, on the search's own thread, between generations. */
public interface SearchObserver {
    /** Watches nothing. */
    SearchObserver NONE = progress -> true;

    /**
     * A generation has been evaluated, remembered and logged.
     *
     * @return whether to go on; if not, the search ends with {@link StopReason#INTERRUPTED}, though not before it has
     *     repeated what its journal recalls, so that it never ends with less than an earlier session had
     */
    boolean progressed(Progress progress);

    /**
     * The search has failed; {@code failure} is thrown after this call.
     *
     * @param found what was evaluated before, ended with {@link StopReason#FAILED}
     */
    default void failed(SearchResult found, Throwable failure) {}
}
