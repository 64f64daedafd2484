package fr.qualipilote.kernel;

import java.util.List;

/**
 * The common ancestor of every refusal that a person must be able to read. It carries a code and arguments, not a sentence:
 * the screen owns the wording ({@code refusal.<code>} in the message bundles). The English message is for logs.
 */
public abstract class BusinessRefusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    protected BusinessRefusal(String code, String logMessage, Object... arguments) {
        super(logMessage);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable kebab-case code with the module as prefix, for instance {@code action.evidence-missing}. */
    public String code() {
        return code;
    }

    /** What the sentence names: texts, numbers, dates, in the order of the message's placeholders. */
    public List<Object> arguments() {
        return arguments;
    }
}
