package reverie.app.cli.model;

import java.util.List;
import reverie.model.board.Judge;
import reverie.model.board.Verdict;
import reverie.model.data.Splits;

/**
 * Verdicts on all models, with how they were found.
 *
 * @param data     by which models were judged
 * @param judge    who judged them
 * @param seed     of every draw
 * @param samples  that each model drew
 * @param verdicts a row each, that of the held-out images first
 */
record Board(Splits data, Judge judge, long seed, int samples, List<Verdict> verdicts) {}
