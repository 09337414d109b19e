//! The sources: each once, by its id in `docs/clinical.md` 10, with how it was seen.

/// How a source was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The publisher's own page.
    Page,
    /// An abstract or summary.
    Abstract,
    /// A copy on another page; not linked.
    Copy,
}

/// A source.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id in `docs/clinical.md` 10.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its title, shortened.
    pub title: &'static str,
    /// The publisher's own address, or empty.
    pub address: &'static str,
    /// How it was seen.
    pub seen: Seen,
}

macro_rules! sources {
    ($($id:ident: $seen:ident, $publisher:literal, $title:literal, $address:literal;)+) => {
        /// A source, by its id in `docs/clinical.md` 10.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum SourceId {
            $(#[doc = concat!($publisher, ": ", $title)] $id),+
        }

        /// The sources, in the order in which they are listed.
        pub static SOURCES: &[Source] = &[$(Source {
            id: stringify!($id),
            publisher: $publisher,
            title: $title,
            address: $address,
            seen: Seen::$seen,
        }),+];
    };
}

impl SourceId {
    /// The source with this id.
    pub fn source(self) -> &'static Source {
        &SOURCES[self as usize]
    }
}

// id: how it was seen, publisher, title, address (none for a copy)
sources! {
    S01: Copy, "NHS", "Back pain: when to call 999 or 111", "";
    S02: Page, "Bridgwater Bay Health (NHS practice)", "Back pain", "https://bridgwaterbayhealth.nhs.uk/back-pain";
    S03: Copy, "NHS", "Back pain: what you can do yourself", "";
    S04: Page, "Chesterfield Royal Hospital (NHS)", "Cauda equina: warning signs", "https://chesterfieldroyal.nhs.uk/all-services-and-wards/physiotherapy-services/musculoskeletal-and-rheumatology-services/cauda-equina";
    S05: Copy, "Cauda equina warning card", "Card text on the signs and what to do", "";
    S06: Copy, "Oxford University Hospitals (NHS)", "Cauda equina leaflet, 2014", "";
    S07: Page, "IPRS Health", "Serious back pain", "https://myiprshealth.com/musculoskeletal/injuries/back/upper-back-pain/?companycode=avivaguest";
    S08: Abstract, "Chartered Society of Physiotherapy", "National suspected cauda equina pathway, 2024", "https://www.csp.org.uk/journal/article/physiotherapy-journal-march-2024/national-suspected-cauda-equina-syndrome-pathway";
    S09: Page, "Getting It Right First Time (NHS England)", "Pathway for cauda equina syndrome", "https://gettingitrightfirsttime.co.uk/pathway-supports-clinicians-to-diagnose-and-treat-cauda-equina-syndrome-without-delay/";
    S10: Copy, "Dionne and others, 2019", "How well the signs of cauda equina point to it: a review", "";
    S12: Abstract, "Henschke and others, 2009 (PubMed record)", "Serious causes in 1,172 people with new low back pain", "https://pubmed.ncbi.nlm.nih.gov/19790051/";
    S13: Abstract, "Downie and others, 2013 (Macquarie University record)", "Warning signs for fracture and cancer: a review", "https://researchers.mq.edu.au/en/publications/red-flags-to-screen-for-malignancy-and-fracture-in-patients-with--2";
    S14: Abstract, "European Spine Journal (Verhagen and others, 2016)", "Warning signs in 16 guidelines", "https://link.springer.com/article/10.1007/s00586-016-4684-0";
    S15: Abstract, "Finucane and others, 2020 (Macquarie University record)", "International framework for warning signs", "https://researchers.mq.edu.au/en/publications/international-framework-for-red-flags-for-potential-serious-spina";
    S16: Page, "NHS Gloucestershire (G-care)", "Back pain: red flags", "https://g-care.glos.nhs.uk/pathway/71/resource/3";
    S17: Copy, "American Family Physician (Casazza, 2012)", "Acute low back pain", "";
    S19: Page, "NHS", "Kidney infection", "https://nhs.uk/conditions/kidney-infection/treatment";
    S20: Copy, "NHS", "Abdominal aortic aneurysm", "";
    S21: Page, "Royal National Orthopaedic Hospital (NHS)", "Cancer pressing on the spinal cord: patient leaflet", "https://www.rnoh.nhs.uk/services/spinal-surgical-unit/metastatic-spinal-cord-compression/mscc-patient-information";
    S22: Page, "Orthopedic Reviews", "Spine infection in the emergency department: a review", "https://orthopedicreviews.openmedicalpublishing.org/article/32243";
    S23: Page, "NICE", "NG65: spondyloarthritis in over 16s", "https://nice.org.uk/guidance/ng65/chapter/recommendations";
    S24: Page, "NHS Lanarkshire", "Fainting leaflet", "https://www.nhslanarkshire.scot.nhs.uk/patient-information-leaflets/emergency-department/pil-t2fain-21-07813-l/";
    S25: Page, "Barnsley Hospital (NHS)", "Fainting leaflet", "https://www.barnsleyhospital.nhs.uk/services/a-and-e/fainting";
    S25b: Page, "Kaiser Permanente", "Vasovagal fainting: care instructions", "https://healthy.kaiserpermanente.org/health-wellness/health-encyclopedia/he.Vasovagal-Syncope-Care-Instructions.abr0578";
    S26: Page, "Crestner Health", "Fainting: when to call", "https://healthhub.crestnerhealth.com/heart-health/symptoms/fainting-vagal-reaction?language_content_entity=en";
    S27: Copy, "NHS", "Fainting: when to see a doctor", "";
    S28: Page, "Healthier Together, North East and North Cumbria (NHS)", "Back pain in children", "https://nenc-healthiertogether.nhs.uk/professionals/musculoskeletal-presentations-chronic-babies-and-children/back-pain";
    S29a: Page, "Borne", "Signs of premature labour", "https://www.borne.org.uk/premature-birth/for-those-affected/";
    S29b: Page, "Mama Academy", "When to call the midwife", "https://www.mamaacademy.org.uk/pregnancy-birth/call-the-midwife/";
    S29c: Page, "Maternity Matters Dorset (NHS)", "Problems in pregnancy", "https://maternitymattersdorset.nhs.uk/pregnant/complications/";
    S30: Page, "Cwm Taf Morgannwg (NHS Wales)", "Sciatica", "https://ctmuhb.nhs.wales/wise-ctm/health-conditions/sciatica";
    S31: Copy, "Mayo Clinic", "Back pain, an older text", "";
    S31b: Page, "Mayo Clinic Health System", "When to make an appointment", "https://mayoclinichealthsystem.org/locations/la-crosse/services-and-treatments/neurosurgery/when-to-make-an-appointment";
    S32b: Page, "OCH Surgery (NHS practice)", "I have back pain", "https://www.ochsurgery.co.uk/health-advice/i-have-back-pain/";
    S34: Page, "Cleveland Clinic", "Back spasms", "https://my.clevelandclinic.org/health/diseases/22881-back-spasms";
    S35: Page, "University Health News", "Back spasms", "https://universityhealthnews.com/daily/pain/back-spasms/";
    S36: Abstract, "American College of Physicians", "Guideline on low back pain, 2017", "https://www.acpjournals.org/doi/10.7326/M16-2367";
    S37: Page, "NICE", "NG59: low back pain and sciatica in over 16s", "https://nice.org.uk/guidance/ng59/chapter/Recommendations";
    S37b: Page, "North of England Commissioning Support (NHS)", "NICE Bites: low back pain and sciatica in over 16s", "https://medicines.necsu.nhs.uk/nice-bites-low-back-pain-and-sciatica-in-over-16s";
    S39: Abstract, "Cochrane", "Heat or cold for low back pain", "https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD004750.pub2/full";
    S40: Abstract, "Nadler and others, 2002 (Epistemonikos record)", "Heat wrap or tablets for new low back pain: a trial", "https://epistemonikos.org/en/documents/ce7c91f71fb4d7f37f62ec617ed0bd5efd009d84";
    S40b: Copy, "Cochrane", "Who took part in the heat wrap trial", "";
    S41: Abstract, "Garra and others, 2010 (PubMed record)", "Hot or cold packs for back strain: a trial", "https://pubmed.ncbi.nlm.nih.gov/20536800/";
    S42: Abstract, "Journal of Clinical and Diagnostic Research (Dehghan, 2014)", "Heat or cold for new low back pain: a trial", "https://www.jcdr.net/ReadXMLFile.aspx?id=4818";
    S43: Abstract, "Bleakley and others, 2006 (PubMed Central)", "Icing a sprained ankle, 10 on and 10 off: a trial", "https://pmc.ncbi.nlm.nih.gov/articles/PMC2579462";
    S43b: Copy, "Enovis", "Summary of the ankle icing trial", "";
    S44: Abstract, "PubMed Central", "Skin stays narrowed long after cooling stops", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4395553";
    S45: Page, "Midlands Partnership (NHS)", "Safe use of cold treatment", "https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-cold-treatment";
    S45c: Page, "Italian health page (itsalute.com)", "Who should not use cold", "https://itsalute.com/Condizioni-Trattamenti/ipotermia/2012178947.html";
    S45d: Page, "Chill Lounges", "Who should not use cold", "https://chillounges.com.au/contraindications";
    S45e: Page, "HTTRMT", "Cold: the 4 feelings, and stop at numb", "https://httrmt.ca/cold-therapy";
    S46: Page, "Midlands Partnership (NHS)", "Safe use of heat treatment", "https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment";
    S47: Page, "Spine-health", "Ice massage for back pain", "https://www.spine-health.com/treatment/heat-therapy-cold-therapy/how-use-ice-massage-therapy-back-pain";
    S48: Page, "Training Matters (pharmacy training)", "Ice and heat", "https://www.tmmagazine.co.uk/learning/topical-pain-relief/ice-and-heat-therapy-19027";
    S48b: Page, "Physiopedia", "Cold treatment guidelines", "https://www.physio-pedia.com/index.php?title=Cryotherapy_Guidelines";
    S49: Copy, "US Food and Drug Administration", "Heating devices: how to avoid burns, 1997", "";
    S50: Copy, "US Food and Drug Administration", "Warning on electric heating pads, 1995", "";
    S51: Page, "ThermaCare", "Heat wraps: warnings", "https://www.thermacare.ie/warnings/";
    S52: Copy, "Heat-wrap label", "Label text on age 55 and over", "";
    S53: Abstract, "HCA Healthcare Journal of Medicine", "Net-like skin marks from a heating pad: one case", "https://scholarlycommons.hcahealthcare.com/hcahealthcarejournal/vol2/iss2/4/";
    S53b: Page, "Elastoplast", "Hot-water-bottle burns", "https://www.elastoplast.co.uk/did-you-know/health-and-protection/hot-water-bottle-burn";
    S54: Page, "Elderly Health Service, Hong Kong", "Heat treatment", "https://elderly.gov.hk/english/healthy_ageing/personal_care/heat_therapy.html";
    S55: Page, "Aneurin Bevan, Gwent (NHS Wales)", "Using heat", "https://children.movebettergwent.nhs.wales/self_management/using-heat/";
    S56: Copy, "Houghton and others, 2010", "When not to use heat, cold or current: a guideline", "";
    S57: Page, "DeRoyal", "Cold device: who must not use it", "https://deroyal.com/products/search-catalog-item/catalog-item-preview/pc-temptherapy-jetstream";
    S58: Copy, "Textbook chapter on physical treatments", "Heat and cold in pregnancy, and with creams", "";
    S59: Copy, "Gale and others, 2006", "Infrared belt for long-lasting back pain: a trial", "";
    S60: Page, "Lose the Back Pain (seller of an infrared pad)", "When not to use the heating pad", "https://losethebackpain.com/faq/when-should-the-heating-pad-not-be-used/";
    S61: Page, "Medical Algorithms", "Frostbite from cold treatment", "https://www.medicalalgorithms.com/frostbite-associated-with-cryotherapy-of-sports-injury";
    S62: Abstract, "Cochrane (Dahm and others, 2010)", "Bed rest or staying active", "https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD007612.pub2/full";
    S63: Abstract, "Deyo and others, 1986 (OHSU record)", "2 days or 7 days in bed: a trial", "https://ohsu.elsevierpure.com/en/publications/how-many-days-of-bed-rest-for-acute-low-back-pain";
    S64: Page, "CommonSpirit (Healthwise)", "Back pain advice, written for teenagers", "https://commonspirit.org/conditions-treatments/back-pain-in-children-and-teens";
    S65: Copy, "BrainKart", "Treating back pain at home", "";
    S70: Abstract, "Cochrane (van der Gaag, 2020; Erasmus University record)", "Anti-inflammatory tablets for new low back pain", "https://repub.eur.nl/pub/128598";
    S75: Abstract, "IJzelenberg and others, 2023 (Erasmus University record)", "Exercise for new low back pain", "https://pure.eur.nl/en/publications/exercise-therapy-for-treatment-of-acute-non-specific-low-back-pai-2";
    S32: Copy, "NHS inform (Scotland)", "Exercises for back pain", "";
    S77: Page, "Provide Physiotherapy", "Pain traffic light", "https://providephysiotherapy.org.uk/pain-traffic-light/";
    S79: Copy, "Mayo Clinic", "Back exercises in 15 minutes", "";
    S80: Copy, "NHS", "Lower back exercises", "";
    S81: Page, "Versus Arthritis", "Exercises for the back", "https://www.versusarthritis.org/about-arthritis/exercising-with-arthritis/exercises-for-healthy-joints/exercises-for-the-back/";
    S82: Page, "MyHealth Alberta (Healthwise)", "Low back pain exercises", "https://myhealth.alberta.ca/health/AfterCareInformation/pages/conditions.aspx?HwId=ad1482";
    S84a: Page, "MD Therapeutics", "Lying on the front, propping up, pressing up", "https://mdtherapeutics.com/blogs/news/mckenzie-prone-press-ups-extension-that-can-calm-disc-related-low-back-pain";
    S84b: Page, "Jeffrey Tucker", "Press-up and figure-four doses", "https://drjeffreytucker.com/2009/09/low-back-pain-exercises/";
    S86a: Page, "Austin Total Healthcare", "Resting with the legs on a chair", "https://austintotalhealthcare.com/lower-back-stretch/";
    S86b: Page, "OrthoCareSG", "Cat and cow: dose", "https://orthocaresg.pages.dev/blog/exercises-for-lower-back-pain";
    S86c: Copy, "Core exercise handout", "Side plank, curl-up and plank: doses", "";
    S86d: Page, "Student page on three core exercises", "Doses", "https://tbrezins.wixsite.com/corestabilization1/donate";
    S86e: Page, "The PT Doctor", "Side plank: dose", "https://theptdoctor.com/?p=2142";
    S86f: Page, "RDG mag", "Plank: dose", "https://rdgmag.com/gym-basics/3-exercises-to-strengthen-your-lower-back/";
    S86g: Page, "Sleigh Family Chiropractic", "Hamstring stretch: dose", "https://sleighfamilychiropractic.com/chiropractic-stretches/stretches-for-low-back-pain/hamstring-stretch-for-low-back-pain-relief/";
    S86h: Page, "TST Physical Therapy", "Hamstring stretch: cautions", "https://tstazpt.com/supine-hamstring-stretch/";
    S86i: Page, "Love Health", "Hip flexor stretch: dose", "https://www.lovehealth.live/one-stretch-a-day-keeps-the-doctor-away-low-back-pain/";
    S86j: Page, "Shira Kramer", "Hip flexor stretch: dose", "https://shirakramer.com.au/exercises/kneeling-hip-flexor-stretch";
    S87: Abstract, "World Physiotherapy", "WalkBack trial: walking to prevent back pain, 2024", "https://world.physio/congress-proceeding/walkback-trial-effectiveness-and-cost-effectiveness-individualised-progressive";
    S88: Copy, "Steffens and others, 2016", "Preventing low back pain: a review", "";
    S103: Abstract, "Machado and others, 2017 (Erasmus University record)", "Who gets back pain again within a year", "https://repub.eur.nl/pub/102316";
    S119: Abstract, "Steffens and others, 2015 (Erasmus University record)", "What sets off back pain", "https://repub.eur.nl/pub/87654";
    S33: Copy, "Cleveland Clinic", "Back pain: treatment guide", "";
    S38: Copy, "World Health Organization", "Guideline on long-lasting low back pain, 2023", "";
    S66b: Copy, "NHS", "Ibuprofen: key facts", "";
    S66c: Copy, "NHS", "Ibuprofen: who can't take it", "";
    S66d: Copy, "NHS", "Ibuprofen: cautions and warning signs", "";
    S67: Page, "Boots", "All about ibuprofen", "https://www.boots.com/pain-relief-explained/all-about-ibuprofen";
    S68: Page, "Stylish Medical ID (blog)", "Updates on shop medicines with anti-inflammatories", "https://www.stylishmedicalid.com/blog/recent-updates-on-otc-medicines-containing-nsaids/";
    S68b: Page, "Health in Hand", "Naproxen sodium", "https://healthinhand.org/active-ingredients/naproxen-sodium";
    S68c: Copy, "US Food and Drug Administration", "Label warnings for anti-inflammatory tablets, a trade summary", "";
    S68d: Copy, "US Food and Drug Administration", "Warning on heart attack and stroke, 2015, a trade summary", "";
    S68e: Page, "naproxen-sodium.com", "Naproxen: drug summary (prostaglandins)", "https://naproxen-sodium.com/naproxen-sodium-drug-summary";
    S69: Page, "US Food and Drug Administration", "Anti-inflammatories from week 20 of pregnancy", "https://www.fda.gov/drugs/drug-safety-and-availability/fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic";
    S71: Abstract, "Cochrane", "Herbal medicine for low back pain, 2014", "https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD004504.pub4/full";
    S72b: Page, "medx.it.com (blog)", "Who should avoid bromelain", "https://medx.it.com/who-should-avoid-bromelain-a-comprehensive-guide";
    S72c: Page, "Nutrition House", "Bromelain: interactions", "https://nutritionhouse.info/Library/WellnessItem.aspx?ID=79167";
    S73a: Abstract, "BMJ Open Sport and Exercise Medicine (Marzin and others)", "Enzyme tablets for sore muscles: a trial", "https://bmjopensem.bmj.com/content/2/1/e000191.full";
    S73b: Abstract, "Bolten and others, 2015 (PubMed Central)", "Enzyme tablets for worn knees: a trial", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4329848";
    S73c: Abstract, "PubMed Central", "Enzyme tablets for worn joints: a review", "https://pmc.ncbi.nlm.nih.gov/articles/PMC9510077";
    S74a: Page, "Innova", "The history of enzyme therapy", "https://www.innova-us.com/the-history-of-enzyme-therapy";
    S74b: Copy, "Wolf and Ransberger", "Foreword to their book on enzyme therapy", "";
    S74c: Page, "Miomedi", "Enzyme therapy (in German)", "https://www.miomedi.de/gesundheit/alternative-medizin/alternative-heilmethoden/enzymtherapie/enzymtherapie.html";
    S76: Copy, "British Journal of Sports Medicine (O'Sullivan and others, 2020)", "10 facts about low back pain", "";
    S78: Page, "Guy's and St Thomas' (NHS)", "Low back pain: exercises", "https://www.guysandstthomas.nhs.uk/health-information/low-back-pain/physiotherapy-and-exercises";
    S89: Abstract, "Sihawong and others, 2014 (PubMed Central)", "Exercise to prevent back pain in office workers: a trial", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3960439";
    S90: Copy, "One Stretch trial in nurses", "A simple stretch for back pain in nurses: a trial", "";
    S92: Abstract, "McGill and others, 1999 (PubMed record)", "How long the trunk holds: targets from healthy people", "https://pubmed.ncbi.nlm.nih.gov/10453772/?dopt=Abstract";
    S93: Page, "MAT Assessment", "McGill's endurance tests", "https://www.matassessment.com/blog/mcgill-endurance-tests";
    S94: Abstract, "St. Catherine University", "Core endurance of 116 adults", "https://sophia.stkate.edu/dpt_papers/32/";
    S94b: Copy, "Jalayondeja and others, 2015", "How long the trunk of desk workers holds", "";
    S95: Abstract, "Biology (MDPI; Juan-Recio and others, 2022)", "How well the side bridge test repeats; shoulder limits", "https://www.mdpi.com/2079-7737/11/7/1043";
    S96a: Page, "The Prehab Guys", "Side plank: endurance test", "https://theprehabguys.com/vimeo-video/side-plank-endurance-test/";
    S96p: Copy, "Textbook of laboratory exercises", "Side bridge: procedure", "";
    S96r: Page, "azcentral", "Side bridge: testing again", "https://healthyliving.azcentral.com/side-bridge-muscle-testing-14887.html";
    S97: Page, "Shirley Ryan AbilityLab", "Back-hold test on a table", "https://www.sralab.org/rehabilitation-measures/beiring-sorensen-test";
    S97b: Page, "Physiopedia", "Back-hold test: error of measuring", "https://physio-pedia.com/Biering-Sorenson_Test";
    S98: Abstract, "Linfield University", "Plank times of adults of 18 to 25, 2014", "https://digitalcommons.linfield.edu/symposium/2014/all/8";
    S99: Copy, "Strand and others, 2014", "Plank times of men and women", "";
    S99b: Copy, "Bohannon and others, 2017", "Plank times of younger and older adults", "";
    S100: Abstract, "Georgia Southern University", "Bridge on one leg: usual times", "https://scholars.georgiasouthern.edu/en/publications/establishing-normative-values-and-clinician-assessment-accuracy-f/";
    S101: Page, "APTEI", "One-minute bridge on one leg (an opinion)", "https://www.aptei.ca/library-article/one-minute-glute-endurance-test/";
    S102: Copy, "da Silva and others, 2019", "Who gets back pain again: a study over time", "";
    S104: Abstract, "Hamberg-van Reenen and others, 2007", "Strength, endurance and later back pain: a review", "";
    S105: Abstract, "BMC Musculoskeletal Disorders (Sadler and others, 2017)", "Mobility and later low back pain: a review", "https://link.springer.com/article/10.1186/s12891-017-1534-0";
    S106: Copy, "Lederman, 2010", "Posture, structure and low back pain: an opinion review", "";
    S107: Copy, "Study of 22 sailors", "Trunk endurance with and without back pain", "";
    S108a: Page, "newdu.com", "Knee straightening with the hip bent: definition", "";
    S108b: Page, "BMC Sports Science, Medicine and Rehabilitation", "Table of tests in sports medicine", "https://bmcsportsscimedrehabil.biomedcentral.com/articles/10.1186/s13102-021-00242-y/tables/4";
    S109: Abstract, "BMC Musculoskeletal Disorders (Boyd and Villa, 2012)", "Straight-leg raise: left and right in healthy people", "https://www.biomedcentral.com/1471-2474/13/245/about";
    S110a: Abstract, "Vigotsky and others, 2016 (PubMed Central)", "How true the hip test at the edge of a bed is", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4991856";
    S110b: Abstract, "Roach and others, 2015 (PubMed Central)", "Hip extension with and without back pain", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4325283";
    S110c: Abstract, "Medical Science Monitor (Kim and Shin, 2020)", "Hips that differ, and low back pain", "https://medscimonit.com/abstract/full/idArt/925080";
    S110d: Abstract, "Ellison and others, 1990 (UTMB record)", "How hips turn, with and without back pain", "https://researchexperts-staging.utmb.edu/en/publications/patterns-of-hip-rotation-range-of-motion-a-comparison-between-hea";
    S110e: Copy, "Description of a side-bending test", "How the side bend is measured", "";
    S110f: Copy, "Springer and others, 2007", "Standing on one leg: times of 549 adults", "";
    S110g: Abstract, "Physical Therapy (Bohannon and others, 1984)", "Balance by age", "https://academic.oup.com/ptj/article-pdf/64/7/1067/10757260/ptj1067.pdf";
    S110h: Page, "BMC Geriatrics", "Fitness of older adults: a table", "https://bmcgeriatr.biomedcentral.com/articles/10.1186/s12877-021-02112-1/tables/7";
    S110i: Page, "wis.it.com (secondary)", "Chair stand in 30 seconds: CDC's figures", "https://wis.it.com/how-many-times-should-i-be-able-to-sit-and-stand-in-30-seconds";
    S111: Page, "SA Health (South Australia)", "Yellow flags: what can slow recovery", "";
    S112: Page, "Sheffield Aches and Pains", "Yellow flags in back pain", "https://www.sheffieldachesandpains.com/back-and-neck/professional-resources/learning/in-detail/yellow-flags-in-back-pain";
    S114: Copy, "Ostelo and others, 2008", "How much change in pain matters: a consensus", "";
    S115: Abstract, "CMAJ (Menezes Costa and others, 2012)", "How low back pain goes over a year: a review", "https://www.cmaj.ca/content/184/11/E613.full.txt";
    S116: Abstract, "BMJ (Pengel and others, 2003)", "How new low back pain goes: a review", "";
    S117: Abstract, "Henschke and others, 2008 (PubMed Central)", "New low back pain followed for a year", "https://pmc.ncbi.nlm.nih.gov/articles/PMC2483884";
    S122: Abstract, "Clinical Biomechanics (Roland, 1986)", "Does pain cause spasm, and spasm pain? A review", "https://www.clinbiomech.com/article/0268-0033(86)90085-9/pdf";
    S123: Copy, "Nouwen and Bush, 1984", "Muscle activity and low back pain: a review", "";
    S124: Page, "NHS", "Coughing up blood", "https://nhs.uk/conditions/coughing-up-blood/pages/introduction.aspx";
    S125: Page, "NHS 111 Wales", "Coughing up blood", "https://111.wales.nhs.uk/coughingupblood(bloodinphlegm)/";
    S126: Page, "nidirect (Northern Ireland)", "Pulmonary embolism", "https://www.nidirect.gov.uk/conditions/pulmonary-embolism";
    S127: Page, "Asthma + Lung UK", "Symptoms of pulmonary embolism", "https://asthmaandlung.org.uk/conditions/pulmonary-embolism/what-symptoms";
    S128: Copy, "NHS", "Pleurisy", "";
    S129: Page, "Northern Care Alliance (NHS)", "Reducing the risk of a blood clot", "https://northerncarealliance.nhs.uk/patient-information/patient-leaflets/vascular-reducing-risk-blood-clot-during-and-after-your-stay-hospital";
    S129b: Copy, "NHS", "Deep vein thrombosis: who is at risk", "";
    S130: Page, "South Western Ambulance Service (NHS)", "When to call 999", "https://www.swast.nhs.uk/when-to-call-999";
    S131: Page, "Guy's and St Thomas' (NHS)", "Delirium: sudden confusion", "https://guysandstthomas.nhs.uk/health-information/delirium-sudden-confusion";
    S134: Page, "University Hospitals Bristol (NHS)", "Meningitis: advice from Public Health England", "https://www.uhbristol.nhs.uk/news/information-and-advice-from-public-health-england-on-meningitis/";
    S135: Page, "nidirect (Northern Ireland)", "Abdominal aortic aneurysm", "https://nidirect.gov.uk/node/10429";
    S136: Page, "BMJ Best Practice", "Abdominal aortic aneurysm: summary", "https://bestpractice.bmj.com/topics/en-gb/3000088";
    S137: Page, "NICE", "Abdominal aortic aneurysm, NG156 (first part)", "https://www.nice.org.uk/guidance/ng156/chapter/Recommendations";
    S138: Abstract, "Eur J Emerg Med, 2016 (PubMed record)", "Ruptured aneurysm: a study in several hospitals", "https://www.ncbi.nlm.nih.gov/pubmed/25969344";
    S139: Abstract, "Wright, 2002, BMJ (PubMed Central)", "Acute renal colic: a pathway", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1124863";
    S140: Abstract, "Case report (PubMed Central)", "Aneurysm that looked like renal colic", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3603769";
    S141: Page, "Michigan Medicine (NCBI Bookshelf)", "Vertebral osteomyelitis, discitis and spinal epidural abscess", "https://www.ncbi.nlm.nih.gov/books/NBK547443/";
    S142: Abstract, "Giornale Italiano di Nefrologia, 2020", "Spine infection in dialysis patients", "https://giornaleitalianodinefrologia.it/en/2020/09/37-05-2020-10";
    S143: Abstract, "Am J Emerg Med, 2019", "Spinal infection in acute neck or back pain", "https://ajemjournal.com/article/S0735-67571930336-5/fulltext";
    S144: Page, "AccessMedicine", "Spinal epidural abscess", "https://accessmedicine.mhmedical.com/content.aspx?bookid=2715&sectionid=249058684";
    S145: Page, "Medscape", "Spinal epidural abscess: clinical presentation", "https://emedicine.medscape.com/article/1165840-clinical";
    S146: Page, "JMA Journal", "Spinal epidural abscess: risk table", "https://www.jmaj.jp/table.php?id=10.31662%2Fjmaj.2019-0038&cid=table3";
    S147: Page, "NHS 111 Wales", "Cervical spondylosis", "https://111.wales.nhs.uk/Encyclopaedia/c/article/cervicalspondylosis";
    S148: Page, "Dynamic Health (NHS)", "Cervical myelopathy and radiculopathy", "https://www.dynamichealth.nhs.uk/help-and-advice/neck-pain/cervical-myelopathy-and-radiculopathy";
    S149: Page, "NHS Scotland Right Decisions", "Serious cervical spine conditions", "https://rightdecisions.scot.nhs.uk/msk-pathways/spine-pathways/cervical-spine-pathways/supporting-information-on-relevant-conditions/serious-cervical-spine-conditions";
    S150: Page, "NHS 111 Wales", "Vomiting blood", "https://111.wales.nhs.uk/Encyclopaedia/v/article/vomitingblood";
    S151: Copy, "NHS", "Bleeding from the bottom", "";
    S152: Copy, "MedlinePlus", "Vomiting blood", "";
    S153: Page, "NHS Forth Valley", "Urinary tract infection", "https://nhsforthvalley.com/health-services/az-of-services/urology/urinary-tract-infection-uti";
    S154: Copy, "NHS", "Urinary tract infections", "";
    S155: Page, "Leeds Teaching Hospitals (NHS)", "Blood in the urine", "https://www.leedsth.nhs.uk/a-z-of-services/urology/common-urological-conditions/blood-in-the-urine-haematuria/";
    S156: Page, "Brent Sickle Cell and Thalassaemia Centre (NHS)", "Medical emergencies in adults", "https://sickle-thal.nwlh.nhs.uk/ForPatients/MedicalEmergenciesAdultSickleCell.aspx";
    S157: Page, "UCLH (NHS)", "Sickle cell disease in adulthood", "https://www.uclh.nhs.uk/patients-and-visitors/patient-information-pages/sickle-cell-disease-adulthood";
    S158: Page, "Indiana Hemophilia and Thrombosis Center", "Sickle cell emergency management", "https://www.ihtc.org/sickle-cell-emergency-management";
    S159: Copy, "North Middlesex University Hospital (NHS)", "Keeping well with sickle cell disease", "";
    S160: Copy, "NHS", "Statins: side effects", "";
    S161: Page, "South Tees Hospitals (NHS)", "Fluoroquinolone antibiotics", "https://www.southtees.nhs.uk/resources/fluoroquinolone-antibiotics/";
    S162: Page, "MDDUS", "Caution urged in fluoroquinolone prescribing", "https://www.mddus.com/resources/resource-library/news-digest/2019/march/caution-urged-in-fluoroquinolone-antibiotic-prescribing";
    S163: Copy, "NHS", "Steroid tablets", "";
    S164: Copy, "NHS", "Sciatica", "";
    S165: Page, "NHS inform (Scotland)", "Back problems", "https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/self-management-advice/back-problems/";
    S166: Copy, "Tyneside Integrated Musculoskeletal Service (NHS)", "Leg pain linked to the lower back", "";
    S167: Page, "NHS Lothian RefHelp", "Serious lumbar spine conditions", "https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/lumbarspine/serious-lumbar-spine-conditions-red-flags";
    S170: Copy, "NHS", "Back pain: when to see a GP", "";
    S171: Page, "National Axial Spondyloarthritis Society", "Getting a diagnosis", "https://nass.co.uk/getting-my-diagnosis";
    S172: Page, "Health for Under 5s (Leicestershire NHS)", "Ectopic pregnancy", "https://healthforunder5s.co.uk/sections/pregnancy/ectopic-pregnancy";
    S173: Copy, "RCOG", "Bleeding or pain in early pregnancy", "";
    S174: Page, "Somerset NHS", "Vaginal bleeding in pregnancy", "https://www.somersetft.nhs.uk/maternity-new/?p=73";
    S175: Page, "Shropshire, Telford and Wrekin Healthier Together (NHS)", "Bleeding in pregnancy", "https://www.stw-healthiertogether.nhs.uk/pregnant-women/worried-you-are-unwell-during-pregnancy/bleeding-pregnancy";
    S176: Page, "Paediatric Musculoskeletal Matters", "Red flags: back and neck pain", "https://www.pmmonline.org/doctor/pain-by-site/back-pain/red-flags-back-and-neck-pain/";
    S177: Page, "National Association of Sessional GPs", "NICE on suspected cancer in children: summary", "https://www.nasgp.org.uk/resource/nice-suspected-cancer-in-children/";
    S178: Page, "BNSSG Remedy (NHS)", "Children and young people: suspected cancer", "https://remedy.bnssg.icb.nhs.uk/urgent-suspected-cancer-usc/children-young-people-usc-2ww";
    S179: Page, "Healthier Together (NHS)", "Urinary tract infection in children", "https://www.what0-18.nhs.uk/professionals/health-visitors/safety-netting-documents-parents/utis";
    S180: Page, "Royal Free (NHS)", "Cauda equina syndrome", "https://royalfree.nhs.uk/patients-and-visitors/patient-information-leaflets/cauda-equina-syndrome";
    S181: Page, "American College of Cardiology", "Heart attack signs", "https://cardiosmart.org/topics/heart-attack/signs-and-symptoms";
    S182: Page, "British Heart Foundation", "Heart attack", "https://www.bhf.org.uk/heart-health/conditions/heart-attack.aspx";
    S183: Page, "Ministry of Health New Zealand", "Heart attack", "https://www.health.govt.nz/your-health/conditions-and-treatments/diseases-and-illnesses/heart-disease/heart-attack";
    S184: Page, "HSSIB (England)", "Timely detection of cauda equina syndrome", "https://hssib.org.uk/patient-safety-investigations/timely-detection-and-treatment-of-spinal-nerve-compression-cauda-equina-syndrome-in-patients-with-back-pain/investigation-report";
    S185: Copy, "Angus and others, 2024", "Coming back with cauda equina symptoms", "";
    S186: Page, "NICE", "Metastatic spinal cord compression, CG75 (2008): key priorities", "https://www.nice.org.uk/guidance/cg75/chapter/Key-priorities-for-implementation";
    S188: Copy, "Dudley (NHS)", "Spinal cord compression: leaflet", "";
    S189: Page, "NHS", "Anticoagulant medicines: side effects", "https://www.nhs.uk/Conditions/Anticoagulant-medicines/Pages/Side-effects.aspx";
    S191: Page, "Rotherham (NHS)", "Life with anticoagulation", "https://therotherhamft.nhs.uk/patients-and-visitors/patient-information/life-with-anticoagulation";
    S192: Page, "Blackpool Teaching Hospitals (NHS)", "Use of ice", "https://blackpoolteachinghospitals.nhs.uk/patients/patient-leaflets/PL774";
    S193: Abstract, "Radecka and others, 2021 (PubMed Central)", "Local cooling for 3 minutes: skin temperature", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8156555";
}
