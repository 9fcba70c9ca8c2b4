package reverie.model.deepautoencoder;

import java.util.List;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Classifiers. */
public final class ClassifierFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(ClassifierFile.MODEL);
    }

    @Override
    public Class<TrainedClassifier> type() {
        return TrainedClassifier.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedClassifier(ClassifierFile.classifier(file));
    }
}
