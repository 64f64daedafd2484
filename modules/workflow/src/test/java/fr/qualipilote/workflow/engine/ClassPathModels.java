package fr.qualipilote.workflow.engine;

import java.util.Arrays;
import org.springframework.core.io.Resource;

/** Lets the contract see what the engine deploys and how it retries. */
public final class ClassPathModels {

    private ClassPathModels() {}

    public static String[] names() {
        return Arrays.stream(Models.ofClassPath()).map(Resource::getDescription).toArray(String[]::new);
    }

    public static String retries() {
        return EngineSettings.RETRY_AFTER;
    }
}
