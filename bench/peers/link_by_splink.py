"""Links one list with Splink and prints one JSON document: python link_by_splink.py SET FILE STARTED

Of `people` (bench/people) the settings are ours, the best of five by their cluster F1 (docs/why/linking.md); of the
others they say in our words what Splink's own examples for these sets say, and of rldata500 they are ours again. Rules of
blocking for `people` are those that Paradero infers, as far as columns can say them: on words as written, not by sound.

STARTED is when this process was started, in seconds of Unix time: time, processor time and memory are told from there to
the moment when the clusters are there, without what holding them against the truth takes.
"""

import json
import resource
import sys
import time

import duckdb
import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

name, file, started = sys.argv[1:4]
began = time.perf_counter()


def read_text(path):
    frame = pd.read_csv(path, dtype=str, skipinitialspace=True)
    frame.columns = [column.strip() for column in frame.columns]
    return frame.map(lambda cell: None if isinstance(cell, float) or not str(cell).strip() else str(cell).strip())


def people():
    frame = duckdb.sql(
        f"""SELECT id AS unique_id, truth, sex, nullif(home, '') AS home, nullif("place of arrest", '') AS place,
        lower(strip_accents("given names")) AS given, lower(strip_accents(surname)) AS surname,
        lower(strip_accents("second surname")) AS second, "date of birth" AS born, "date of arrest" AS taken
        FROM read_csv('{file}', all_varchar = true)"""
    ).df()
    words = frame.given.str.split(' ', n=1, expand=True)
    frame['first'] = words[0]
    frame['birth_year'] = frame.born.str[:4]
    frame['taken_year'] = frame.taken.str[:4]
    # Part of a date is no date to Splink: only whole ones are compared.
    frame['birth'] = frame.born.where(frame.born.str.len() == 10)
    frame['arrest'] = frame.taken.where(frame.taken.str.len() == 10)
    settings = SettingsCreator(
        link_type='dedupe_only',
        unique_id_column_name='unique_id',
        comparisons=[
            cl.NameComparison('first'),
            cl.NameComparison('surname'),
            cl.NameComparison('second'),
            cl.ExactMatch('sex'),
            cl.DateOfBirthComparison('birth', input_is_string=True),
            cl.JaroWinklerAtThresholds('home', [0.9]).configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison('arrest', input_is_string=True),
            cl.JaroWinklerAtThresholds('place', [0.9]).configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on('first', 'surname'),
            block_on('surname', 'second'),
            block_on('surname', 'birth_year'),
            block_on('surname', 'taken_year'),
            block_on('first', 'birth'),
            block_on('surname', 'birth'),
            block_on('first', 'arrest'),
            block_on('surname', 'arrest'),
            block_on('surname', 'home'),
            block_on('surname', 'place'),
            block_on('birth', 'home'),
            block_on('birth', 'place'),
        ],
    )
    sure = ['l.first = r.first AND l.surname = r.surname AND l.birth = r.birth']
    return frame, 'truth', settings, sure, 0.4, 1e6, [block_on('first', 'surname', 'second'), block_on('birth', 'surname')]


def fake_1000():
    settings = SettingsCreator(
        link_type='dedupe_only',
        comparisons=[
            cl.NameComparison('first_name'),
            cl.NameComparison('surname'),
            cl.DateOfBirthComparison('dob', input_is_string=True),
            cl.ExactMatch('city').configure(term_frequency_adjustments=True),
            cl.EmailComparison('email'),
        ],
        blocking_rules_to_generate_predictions=[block_on(one) for one in ('first_name', 'surname', 'dob', 'email')],
    )
    sure = [
        'l.first_name = r.first_name AND levenshtein(r.dob, l.dob) <= 1',
        'l.surname = r.surname AND levenshtein(r.dob, l.dob) <= 1',
        'l.first_name = r.first_name AND levenshtein(r.surname, l.surname) <= 2',
        'l.email = r.email',
    ]
    return read_text(file), 'cluster', settings, sure, 0.7, 1e6, [block_on('first_name', 'surname'), block_on('dob')]


def rldata500():
    frame = read_text(file).rename(columns={'id': 'unique_id'})
    frame['dob'] = frame.by + '-' + frame.bm.str.zfill(2) + '-' + frame.bd.str.zfill(2)
    settings = SettingsCreator(
        link_type='dedupe_only',
        comparisons=[
            cl.NameComparison('fname_c1'),
            cl.NameComparison('lname_c1'),
            cl.ExactMatch('lname_c2'),
            cl.DateOfBirthComparison('dob', input_is_string=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on('fname_c1'),
            block_on('lname_c1'),
            block_on('dob'),
            block_on('by', 'bm'),
            block_on('by', 'bd'),
        ],
    )
    sure = [
        'l.fname_c1 = r.fname_c1 AND l.dob = r.dob',
        'l.lname_c1 = r.lname_c1 AND l.dob = r.dob',
        'l.fname_c1 = r.fname_c1 AND l.lname_c1 = r.lname_c1 AND l.by = r.by',
    ]
    return frame, 'identity', settings, sure, 0.7, 1e6, [block_on('fname_c1', 'lname_c1'), block_on('dob')]


def febrl3():
    frame = read_text(file).rename(columns={'rec_id': 'unique_id'})
    frame['cluster'] = frame.unique_id.str.extract(r'rec-(\d+)')
    settings = SettingsCreator(
        link_type='dedupe_only',
        comparisons=[
            cl.NameComparison('given_name'),
            cl.NameComparison('surname'),
            cl.DateOfBirthComparison('date_of_birth', input_is_string=True, datetime_format='%Y%m%d'),
            cl.DamerauLevenshteinAtThresholds('soc_sec_id', [1, 2]),
            cl.ExactMatch('street_number').configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds('postcode', [1, 2]).configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on(one) for one in ('soc_sec_id', 'given_name', 'surname', 'date_of_birth', 'postcode')
        ],
    )
    born = 'l.date_of_birth = r.date_of_birth'
    sure = [
        'l.soc_sec_id = r.soc_sec_id',
        f'l.given_name = r.given_name AND l.surname = r.surname AND {born}',
        f'l.given_name = r.surname AND l.surname = r.given_name AND {born}',
    ]
    sessions = [block_on('date_of_birth'), block_on('postcode'), block_on('given_name')]
    return frame, 'cluster', settings, sure, 0.9, 1e6, sessions


def historical_50k():
    frame = duckdb.sql(f"SELECT * FROM '{file}'").df()
    area, given, family = 'substr(postcode_fake,1,3)', 'substr(first_name,1,2)', 'substr(surname,1,2)'
    settings = SettingsCreator(
        link_type='dedupe_only',
        comparisons=[
            cl.ForenameSurnameComparison(
                'first_name', 'surname', forename_surname_concat_col_name='first_and_surname'
            ),
            cl.DateOfBirthComparison('dob', input_is_string=True),
            cl.PostcodeComparison('postcode_fake'),
            cl.ExactMatch('birth_place').configure(term_frequency_adjustments=True),
            cl.ExactMatch('occupation').configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on('substr(first_name,1,3)', 'substr(surname,1,4)'),
            block_on('surname', 'dob'),
            block_on('first_name', 'dob'),
            block_on('postcode_fake', 'first_name'),
            block_on('postcode_fake', 'surname'),
            block_on('dob', 'birth_place'),
            block_on(area, 'dob'),
            block_on(area, 'first_name'),
            block_on(area, 'surname'),
            block_on(given, family, 'substr(dob,1,4)'),
        ],
    )
    sure = [
        'l.first_name = r.first_name AND l.surname = r.surname AND l.dob = r.dob',
        'substr(l.first_name,1,2) = substr(r.first_name,1,2) AND l.surname = r.surname'
        ' AND substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)',
        'l.dob = r.dob AND l.postcode_fake = r.postcode_fake',
    ]
    return frame, 'cluster', settings, sure, 0.6, 5e6, [block_on('first_name', 'surname'), block_on('dob')]


SETS = {one.__name__: one for one in (people, fake_1000, rldata500, febrl3, historical_50k)}
frame, truth, settings, sure, recall, pairs, sessions = SETS[name]()
api = DuckDBAPI()
linker = Linker(api.register(frame), settings)
linker.training.estimate_probability_two_random_records_match(sure, recall=recall)
linker.training.estimate_u_using_random_sampling(max_pairs=pairs)
for session in sessions:
    linker.training.estimate_parameters_using_expectation_maximisation(session)
predicted = linker.inference.predict(threshold_match_probability=0.01)
found = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, 0.95).as_pandas_dataframe()
spent = {
    'seconds': time.time() - float(started),
    'cpu': time.process_time(),
    'peakMB': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    'inside': time.perf_counter() - began,
}

whose = frame.set_index('unique_id')[truth]
both = found[['unique_id', 'cluster_id']].assign(is_truly=found.unique_id.map(whose))


def pairs_of(*columns):
    sizes = both.groupby(list(columns)).size()
    return int((sizes * (sizes - 1) / 2).sum())


right, said, true = pairs_of('cluster_id', 'is_truly'), pairs_of('cluster_id'), pairs_of('is_truly')
edges = predicted.as_pandas_dataframe()[['unique_id_l', 'unique_id_r', 'match_probability']]
edges['right'] = edges.unique_id_l.map(whose) == edges.unique_id_r.map(whose)
levels = edges.groupby('match_probability').right.agg(['sum', 'count']).sort_index(ascending=False).cumsum()
quality = {
    'precision': right / max(1, said),
    'recall': right / max(1, true),
    'f1': 2 * right / (said + true),
    'edgeF1': float((2 * levels['sum'] / (levels['count'] + true)).max()),
}
print(json.dumps({**spent, 'quality': quality}))
