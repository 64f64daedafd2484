package fr.qualipilote.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models of the class path, and no others: deployed at start, and only those that changed. Their names are the same in a
 * jar and out of it, so that a move from one to the other deploys nothing anew.
 */
final class Models extends AbstractProcessEnginePlugin {

    private static final String FOLDER = "processes/";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SpringTransactionsProcessEngineConfiguration engine =
                (SpringTransactionsProcessEngineConfiguration) configuration;
        engine.setDeploymentName("qualipilote");
        engine.setDeployChangedOnly(true);
        engine.setDeploymentResources(ofClassPath());
    }

    static Resource[] ofClassPath() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(Models.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "**/*.bpmn");
            Resource[] named = new Resource[found.length];
            for (int i = 0; i < found.length; i++) {
                named[i] = new NamedModel(found[i]);
            }
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine takes the description of bytes as the name of the resource. */
    private static final class NamedModel extends ByteArrayResource {

        NamedModel(Resource model) throws IOException {
            super(model.getContentAsByteArray(), nameOf(model));
        }

        private static String nameOf(Resource model) throws IOException {
            String address = model.getURL().toString();
            return address.substring(address.lastIndexOf(FOLDER));
        }

        @Override
        public String getDescription() {
            String description = super.getDescription();
            return description.substring(description.indexOf('[') + 1, description.length() - 1);
        }
    }
}
