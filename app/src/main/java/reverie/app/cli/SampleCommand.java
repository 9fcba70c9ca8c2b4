package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.boltzmann.GibbsChains;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmFile;
import reverie.model.boltzmann.belief.BeliefChains;
import reverie.model.boltzmann.belief.BeliefFile;
import reverie.model.boltzmann.belief.BeliefNet;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.store.ModelFile;
import reverie.viz.tiles.Shading;

/** {@code reverie sample}: images that the model believes in, each the end of a Gibbs chain of its own. */
@Command(name = "sample", description = "Let Gibbs chains walk from chance and save where they are, as probabilities of the pixels.")
final class SampleCommand implements Callable<Integer> {

    /** Two of visible and one of hidden states, and one on the way into a file. */
    private static final int MATRICES = 4;

    @Mixin
    ModelArgument model = new ModelArgument();

    @Option(names = "--count", paramLabel = "N", defaultValue = "64", description = "Chains (default ${DEFAULT-VALUE}).")
    int count;

    @Option(names = "--steps", paramLabel = "K", defaultValue = "1000", description = "Gibbs steps of each chain (default ${DEFAULT-VALUE}).")
    int steps;

    @Option(names = "--label", paramLabel = "L", description = "What all chains are to dream of, where the model knows labels; by default each dreams of what it likes.")
    Optional<String> label = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the first states and every draw (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "F.png|F.npy", description = "Picture, or one row a chain.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        if (count < 1) {
            throw new BadInput("count", Integer.toString(count), "1 or more");
        }
        if (steps < 1) {
            throw new BadInput("steps", Integer.toString(steps), "1 or more");
        }
        var target = ImagesOut.to(out);
        ModelFile file = model.read();
        try (Workers workers = threads.workers()) {
            R032Store images = file.provenance().model().equals(BeliefFile.MODEL)
                    ? dreams(BeliefFile.net(file), workers)
                    : fantasies(RbmFile.rbm(file), workers);
            target.write(images, file.provenance(), Shading.UNIT);
        }
        return 0;
    }

    private R032Store fantasies(Rbm rbm, Workers workers) {
        if (label.isPresent()) {
            throw new BadInput("label", label.get() + " of a model without labels", "a dbn trained with --labels");
        }
        Memory.check("count", count, Math.max(rbm.visible(), rbm.hidden()), MATRICES);
        var chains = new GibbsChains(rbm, count, seed, workers);
        chains.walk(steps);
        return chains.means();
    }

    private R032Store dreams(BeliefNet net, Workers workers) {
        int wanted = label.map(name -> number(net, name)).orElse(BeliefChains.ANYTHING);
        Memory.check("count", count, net.sizes().stream().mapToLong(Integer::longValue).sum(), MATRICES);
        var chains = new BeliefChains(net, count, seed, workers);
        for (int n = 0; n < count; n++) {
            chains.dreamOf(n, wanted);
        }
        chains.walk(steps);
        return chains.images();
    }

    private static int number(BeliefNet net, String name) {
        if (net.labels().isEmpty()) {
            throw new BadInput("label", name + " of a model without labels", "a dbn trained with --labels");
        }
        int number = net.labels().indexOf(name);
        if (number < 0) {
            throw new BadInput("label", "'" + name + "'", "one of " + String.join(", ", net.labels()));
        }
        return number;
    }
}
