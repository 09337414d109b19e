//! The pages to read about the first minutes, rest, the skin, and when it lets go.

use super::page::{Page, Section};
use super::sources::SourceId;

pages! {
    /// How to lie, breathe, wait and get up.
    FIRST_MINUTES = Page {
        title: "First minutes",
        lead: "You can do all of this lying down. Hurt in a fall or a crash? Keep still and call the emergency number.",
        sections: &[
            Section {
                heading: "Lie",
                steps: &[
                    "Stay where you are if you cannot move. The floor is fine.",
                    "On your back: rest your calves on a chair, a bed or cushions.",
                    "Or on your side: knees bent, a pillow between your knees.",
                    "Pregnant? Lie on your side.",
                    "Put something soft under your head.",
                    "Keep warm with a blanket, a coat or a towel.",
                    "Feeling faint? Lie flat and raise your legs until it passes. Pregnant: stay on your side.",
                ],
                ordered: false,
                moves: false,
                note: "The lying positions and the raised legs come from the sources. The blanket, and the side in pregnancy, are our advice.",
                sources: &[SourceId::S24, SourceId::S64],
            },
            Section {
                heading: "Breathe",
                steps: &[
                    "Breathe in slowly through your nose.",
                    "Breathe out for longer than you breathe in.",
                    "Relax your belly, jaw and hands as you breathe out.",
                    "Do this 10 times. Dizzy? Breathe normally again.",
                ],
                ordered: true,
                moves: false,
                note: "Our advice. None of our sources tests this for a back spasm.",
                sources: &[],
            },
            Section {
                heading: "Wait for it to relax",
                steps: &[
                    "Give it time. The cramp itself usually stops in minutes. Soreness lasts longer.",
                    "Move what you can: your toes, your feet, your hands.",
                    "Then slide one heel a little way along the floor and back, then the other.",
                    "If a movement hurts more, make it smaller or leave it out.",
                ],
                ordered: true,
                moves: false,
                note: "That a cramp lasts minutes comes from one health newsletter. The small movements are our advice.",
                sources: &[SourceId::S35],
            },
            Section {
                heading: "Roll on your side",
                steps: &[
                    "Bend your knees, one after the other.",
                    "Cross your arms on your chest, or hold a pillow.",
                    "Breathe out and roll: knees, hips and shoulders all together.",
                    "Stop on your side. Take 3 slow breaths.",
                ],
                ordered: true,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Get up",
                steps: &[
                    "From your side, push up with your hands until you are on hands and knees.",
                    "Crawl to a steady chair or a bed. Put both hands on the seat.",
                    "Put one foot flat on the floor.",
                    "Push with hands and foot. Turn and sit on the chair first.",
                    "Sit for 1 minute. Dizzy? Lie down again.",
                    "Stand slowly, holding on to something.",
                ],
                ordered: true,
                moves: false,
                note: "Getting up slowly after a faint comes from a hospital leaflet. The other steps are our advice.",
                sources: &[SourceId::S24],
            },
            Section {
                heading: "I cannot get up: who to call",
                steps: &[
                    "Shout, knock on the floor or a wall, or phone someone near who has a key.",
                    "Put the phone on loudspeaker and lay it beside your head.",
                    "Say where you are, that you cannot get up, and which door is open.",
                    "Call the emergency number if you cannot feel or move your legs, or feel numb between them.",
                    "Call it if you were hurt in a fall, or have chest pain.",
                    "Call it if you blacked out, if you are pregnant and faint, or if a faint feeling does not pass within a few minutes.",
                    "Call it too if nobody can come and you cannot reach a drink or a toilet.",
                    "Do not wait overnight on a cold floor. Call for help to get up.",
                    "While you wait, do the danger check. A helper can tap it for you.",
                ],
                ordered: false,
                moves: false,
                note: "The danger signs come from the sources. When to call because you are stuck is our advice.",
                sources: &[SourceId::S01, SourceId::S04, SourceId::S20, SourceId::S26],
            },
        ],
    };
    /// Rest positions and first movement.
    REST = Page {
        title: "Rest, then move a little",
        lead: "Rest for short times. Long rest in bed slows recovery.",
        sections: &[
            Section {
                heading: "Lie where it hurts least",
                steps: &[
                    "On your back: calves on a chair, or a pillow under your knees.",
                    "On your side: knees bent, a pillow between them.",
                    "On your front, if that feels good.",
                    "Pregnant? Lie on your side.",
                    "Stay with the position that hurts least.",
                ],
                ordered: false,
                moves: false,
                note: "The side in pregnancy is our advice.",
                sources: &[SourceId::S64],
            },
            Section {
                heading: "Change position",
                steps: &[
                    "Lie down for up to 30 minutes at a time.",
                    "Set a timer. Then change to another position.",
                    "Turn with your knees bent, your whole body in one go.",
                ],
                ordered: false,
                moves: false,
                note: "Changing every 30 minutes comes from a hospital group. Turning in one go is our advice.",
                sources: &[SourceId::S64],
            },
            Section {
                heading: "Not too long in bed",
                steps: &[
                    "Bed helps the pain at first. After the first day it slows you down.",
                    "In one trial, 2 days in bed did as well as 7, with fewer days off work.",
                    "In bed most of the time for 2 days? Speak to a doctor, nurse or physiotherapist.",
                ],
                ordered: false,
                moves: false,
                note: "When to speak to someone is our advice.",
                sources: &[SourceId::S62, SourceId::S63, SourceId::S64],
            },
            Section {
                heading: "Then move a little",
                steps: &[
                    "Get up slowly: roll to your side, then push up with your arms.",
                    "Walk 5 to 10 minutes, 3 to 4 times a day, if walking is allowed for you.",
                    "Do less of the movement that hurts. Keep the rest of you moving.",
                    "Do a little more each day as it gets easier.",
                    "Do your usual things as far as you can.",
                    "New weakness or numbness? Stop and do the danger check.",
                ],
                ordered: false,
                moves: true,
                note: "Staying active does a little better than bed for pain and for getting about. For pain down the leg there is little or no difference.",
                sources: &[SourceId::S03, SourceId::S62, SourceId::S64],
            },
        ],
    };
    /// When to stop cold or heat.
    SKIN_STOP = Page {
        title: "When to stop cold or heat",
        lead: "Check your skin every 5 minutes. Use a mirror or a photo, or ask someone.",
        sections: &[
            Section {
                heading: "Stop cold at any of these",
                steps: &[
                    "Numb skin",
                    "White, blotchy, blue or bright red skin",
                    "A blister, or hard skin",
                    "More pain",
                    "Shivering",
                    "Numbness below the pack, in your bottom or your leg",
                ],
                ordered: false,
                moves: false,
                note: "Part of this list is our advice.",
                sources: &[SourceId::S45e, SourceId::S47, SourceId::S48],
            },
            Section {
                heading: "Stop heat at any of these",
                steps: &[
                    "Pain or burning",
                    "A blister",
                    "Brown or red marks like a net",
                    "Redness that stays for hours. Use no heat until it has gone",
                ],
                ordered: false,
                moves: false,
                note: "Part of this list is our advice.",
                sources: &[SourceId::S48, SourceId::S51, SourceId::S53],
            },
            Section {
                heading: "What is normal",
                steps: &[
                    "Cold first feels cold.",
                    "Then it burns a little.",
                    "Then it aches.",
                    "Then it goes numb. Stop there and take the pack off.",
                ],
                ordered: true,
                moves: false,
                note: "This order comes from one therapy page. If anything else worries you, take the pack off.",
                sources: &[SourceId::S45e, SourceId::S47],
            },
            Section {
                heading: "After you stop",
                steps: &[
                    "Take the cold or heat off. Let the skin return to normal by itself.",
                    "Do not put heat on numb skin.",
                    "A blister, a burn, hard skin, or feeling or colour that does not return: speak to a doctor or nurse today.",
                    "Marks like a net: use no more heat, and show them to your doctor.",
                    "Numb between your legs or in both legs: do the danger check now.",
                ],
                ordered: false,
                moves: false,
                note: "Showing net-like marks to a doctor comes from a case report. The rest is our advice.",
                sources: &[SourceId::S53],
            },
        ],
    };
    /// After an attack.
    FEEL_BETTER = Page {
        title: "When it is over",
        lead: "The cramp has stopped. Soreness for some days is common.",
        sections: &[
            Section {
                heading: "Keep going",
                steps: &[
                    "Keep moving. Return to your usual day bit by bit.",
                    "Walk each day, a little more as it gets easier.",
                    "Lie down for short times, not for hours.",
                    "Lift small loads, close to your body, when you are rested.",
                    "If it has happened more than twice before, ask a doctor or physiotherapist about a plan to prevent it.",
                ],
                ordered: false,
                moves: false,
                note: "After more than 2 earlier attacks another one within a year is more likely. A walking programme with advice lowered that in a trial.",
                sources: &[SourceId::S62, SourceId::S87, SourceId::S103, SourceId::S119],
            },
            Section {
                heading: "Do the danger check again if",
                steps: &[
                    "You feel numb or odd around your genitals or bottom.",
                    "Peeing or pooing changes.",
                    "A leg gets weak or numb, or both legs hurt.",
                    "You have a fever, or feel ill.",
                    "The pain gets worse, or is different from before.",
                    "Nothing has improved after 72 hours, or you are not getting better after 2 weeks.",
                ],
                ordered: false,
                moves: false,
                note: "The first 3 can mean squeezed nerves: call the emergency number if they are new.",
                sources: &[SourceId::S01, SourceId::S04, SourceId::S31, SourceId::S32b],
            },
        ],
    };
}
