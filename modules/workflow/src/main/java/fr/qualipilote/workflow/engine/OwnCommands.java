package fr.qualipilote.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets a step call a use case that leads other processes on. The engine writes what a command has changed when the command ends, and
 * calls from within a command belong to it: a use case that ends one process and then asks which ones still run would be told what
 * was true before. Here each of its calls is a command of its own again, that writes at once; the transaction stays the one of the
 * step, so that all is written or nothing.
 */
public final class OwnCommands {

    private OwnCommands() {}

    /** What the use case leads on must be other processes than the one whose step calls it. */
    public static <T extends @Nullable Object> T of(Supplier<T> useCase) {
        CommandContext step = Context.getCommandContext();
        if (step == null) {
            return useCase.get();
        }
        Context.removeCommandContext();
        try {
            return useCase.get();
        } finally {
            Context.setCommandContext(step);
        }
    }
}
